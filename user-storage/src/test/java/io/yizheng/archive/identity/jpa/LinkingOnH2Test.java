package io.yizheng.archive.identity.jpa;

import io.yizheng.archive.database.TestDatabase;
import io.yizheng.fixture.MovedClock;

class LinkingOnH2Test implements LinkingContract {

    private final TestDatabase database = TestDatabase.h2();

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
