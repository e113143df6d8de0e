package io.yizheng.archive.agreement.jpa;

import io.yizheng.archive.database.TestDatabase;

class AgreeingOnH2Test implements AgreeingContract {

    private final TestDatabase database = TestDatabase.h2();

    @Override
    public TestDatabase database() {
        return database;
    }
}
