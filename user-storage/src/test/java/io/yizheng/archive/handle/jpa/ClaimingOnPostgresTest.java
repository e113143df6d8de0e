package io.yizheng.archive.handle.jpa;

import io.yizheng.archive.database.TestDatabase;
import io.yizheng.fixture.PostgresTest;

@PostgresTest
class ClaimingOnPostgresTest implements ClaimingContract {

    private final TestDatabase database = TestDatabase.postgres();

    @Override
    public TestDatabase database() {
        return database;
    }
}
