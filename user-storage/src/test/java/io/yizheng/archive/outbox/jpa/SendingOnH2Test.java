package io.yizheng.archive.outbox.jpa;

import io.yizheng.archive.database.TestDatabase;

class SendingOnH2Test implements SendingContract {

    private final TestDatabase database = TestDatabase.h2();

    @Override
    public TestDatabase database() {
        return database;
    }
}
