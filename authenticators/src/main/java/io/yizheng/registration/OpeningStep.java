package io.yizheng.registration;

import io.yizheng.kit.wizard.Step;

/** The first page of the registration, with the whole bar above it. */
enum OpeningStep implements Step {
    ACCOUNT(0),
    LATER(2);

    private final int stage;

    OpeningStep(int stage) {
        this.stage = stage;
    }

    @Override
    public int stage() {
        return stage;
    }
}
