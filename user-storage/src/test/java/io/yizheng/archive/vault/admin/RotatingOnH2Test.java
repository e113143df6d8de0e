package io.yizheng.archive.vault.admin;

import io.yizheng.archive.database.TestDatabase;

class RotatingOnH2Test implements RotatingContract {

    private final TestDatabase database = TestDatabase.h2();

    @Override
    public TestDatabase database() {
        return database;
    }
}
