package io.yizheng.archive.agreement.jpa;

import io.yizheng.archive.database.TestDatabase;
import io.yizheng.fixture.PostgresTest;

@PostgresTest
class AgreeingOnPostgresTest implements AgreeingContract {

    private final TestDatabase database = TestDatabase.postgres();

    @Override
    public TestDatabase database() {
        return database;
    }
}
