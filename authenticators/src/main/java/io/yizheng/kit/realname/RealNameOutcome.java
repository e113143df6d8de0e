package io.yizheng.kit.realname;

import io.yizheng.kit.page.Message;

/** What came of a check of somebody's name and document. */
public enum RealNameOutcome {
    VERIFIED(Message.SAVED),
    MISMATCHED(Message.REAL_NAME_MISMATCH),
    USED(Message.REAL_NAME_USED),
    EXPIRED(Message.REAL_NAME_EXPIRED),
    LIMIT(Message.REAL_NAME_LIMIT),
    UNAVAILABLE(Message.SERVICE_DOWN);

    private final Message message;

    RealNameOutcome(Message message) {
        this.message = message;
    }

    /** What the citizen is told when it did not work. */
    public Message message() {
        return message;
    }
}
