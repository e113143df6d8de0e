package io.yizheng.recovery;

import io.yizheng.kit.wizard.Step;

/** The steps of a recovery; two pages stand under 验证身份. */
enum RecoveryStep implements Step {
    NAME(0),
    CHOOSE(1),
    VERIFY(1),
    PASSWORD(2),
    DONE(3);

    private final int stage;

    RecoveryStep(int stage) {
        this.stage = stage;
    }

    @Override
    public int stage() {
        return stage;
    }
}
