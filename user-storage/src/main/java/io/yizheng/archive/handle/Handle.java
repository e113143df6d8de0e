package io.yizheng.archive.handle;

/**
 * Something that one account of a realm has and no other: what a person signs in under, and the mailbox they bound.
 *
 * @param value in its canonical form: the key of a user name, a phone in E.164, {@code type:key} of a document, a USCC, the
 *     key of a mail address
 */
public record Handle(Kind kind, String value) {

    /** What kind of thing it is. Accounts claim theirs in this order, so that two of them never wait for each other. */
    public enum Kind {
        USERNAME,
        PHONE,
        DOCUMENT,
        USCC,
        EMAIL
    }

    /** Says the kind only: the value is personal. */
    @Override
    public String toString() {
        return kind + " handle";
    }
}
