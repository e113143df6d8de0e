package io.yizheng.archive.handle.jpa;

import io.yizheng.archive.database.TestDatabase;

class ClaimingOnH2Test implements ClaimingContract {

    private final TestDatabase database = TestDatabase.h2();

    @Override
    public TestDatabase database() {
        return database;
    }
}
