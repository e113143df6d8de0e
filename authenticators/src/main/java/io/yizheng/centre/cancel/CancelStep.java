package io.yizheng.centre.cancel;

import io.yizheng.kit.wizard.Step;

/** Read what it means, prove who it is; then there is no account to go on with. */
enum CancelStep implements Step {
    NOTES(0),
    VERIFY(1),
    GONE(2);

    private final int stage;

    CancelStep(int stage) {
        this.stage = stage;
    }

    @Override
    public int stage() {
        return stage;
    }
}
