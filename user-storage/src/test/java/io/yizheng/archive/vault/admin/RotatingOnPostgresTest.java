package io.yizheng.archive.vault.admin;

import io.yizheng.archive.database.TestDatabase;
import io.yizheng.fixture.PostgresTest;

@PostgresTest
class RotatingOnPostgresTest implements RotatingContract {

    private final TestDatabase database = TestDatabase.postgres();

    @Override
    public TestDatabase database() {
        return database;
    }
}
