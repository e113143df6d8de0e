package io.yizheng.archive.counter.jpa;

import io.yizheng.archive.database.TestDatabase;

class CountingOnH2Test implements CountingContract {

    private final TestDatabase database = TestDatabase.h2();

    @Override
    public TestDatabase database() {
        return database;
    }
}
