package io.yizheng.kit.operation;

import io.yizheng.kit.wizard.Step;

/** The three steps of every operation. */
public enum OperationStep implements Step {
    VERIFY(0),
    WORK(1),
    DONE(2);

    private final int stage;

    OperationStep(int stage) {
        this.stage = stage;
    }

    @Override
    public int stage() {
        return stage;
    }
}
