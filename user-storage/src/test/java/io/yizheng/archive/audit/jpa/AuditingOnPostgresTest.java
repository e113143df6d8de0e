package io.yizheng.archive.audit.jpa;

import io.yizheng.archive.database.TestDatabase;
import io.yizheng.fixture.PostgresTest;

@PostgresTest
class AuditingOnPostgresTest implements AuditingContract {

    private final TestDatabase database = TestDatabase.postgres();

    @Override
    public TestDatabase database() {
        return database;
    }
}
