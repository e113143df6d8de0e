package io.yizheng.archive.audit.jpa;

import io.yizheng.archive.database.TestDatabase;

class AuditingOnH2Test implements AuditingContract {

    private final TestDatabase database = TestDatabase.h2();

    @Override
    public TestDatabase database() {
        return database;
    }
}
