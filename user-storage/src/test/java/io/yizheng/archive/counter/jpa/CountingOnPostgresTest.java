package io.yizheng.archive.counter.jpa;

import io.yizheng.archive.database.TestDatabase;
import io.yizheng.fixture.PostgresTest;

@PostgresTest
class CountingOnPostgresTest implements CountingContract {

    private final TestDatabase database = TestDatabase.postgres();

    @Override
    public TestDatabase database() {
        return database;
    }
}
