package io.yizheng.registration;

import io.yizheng.kit.wizard.Step;

/** What follows on the account that was opened; the opening itself is stage 0 of the bar. */
enum RegistrationStep implements Step {
    REAL_NAME(1),
    DONE(2);

    private final int stage;

    RegistrationStep(int stage) {
        this.stage = stage;
    }

    @Override
    public int stage() {
        return stage;
    }
}
