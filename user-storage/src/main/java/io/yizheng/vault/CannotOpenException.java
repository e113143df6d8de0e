package io.yizheng.vault;

/** A sealed value did not open. Says why in general, and nothing of what it held or where it lay. */
public final class CannotOpenException extends RuntimeException {

    /** Why a sealed value does not open. */
    public enum Reason {
        /** Not a sealed value at all, or one of a later form. */
        MALFORMED("it is not a sealed value of a known form"),
        /** Sealed with a key that is not at hand. */
        UNKNOWN_KEY("its key is not at hand"),
        /** Changed since it was sealed, moved to another place, or sealed with another key of the same number. */
        REFUSED("it was changed or moved, or the key is another one");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Reason reason;

    CannotOpenException(Reason reason) {
        super("A sealed value does not open: " + reason.sentence + ".");
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
