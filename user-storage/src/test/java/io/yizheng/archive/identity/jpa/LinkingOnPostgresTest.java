package io.yizheng.archive.identity.jpa;

import io.yizheng.archive.database.TestDatabase;
import io.yizheng.fixture.MovedClock;
import io.yizheng.fixture.PostgresTest;

@PostgresTest
class LinkingOnPostgresTest implements LinkingContract {

    private final TestDatabase database = TestDatabase.postgres();

    private final MovedClock clock = new MovedClock();

    @Override
    public MovedClock clock() {
        return clock;
    }

    @Override
    public TestDatabase database() {
        return database;
    }
}
