package io.yizheng.archive.outbox.jpa;

import io.yizheng.archive.database.TestDatabase;

class WaitingOnH2Test implements WaitingContract {

    private final TestDatabase database = TestDatabase.h2();

    @Override
    public TestDatabase database() {
        return database;
    }
}
