package io.yizheng.domain.person;

/** Why a user name cannot be chosen, so that the page can say it. */
public enum UsernameFlaw {
    /** Too short, too long, or of other characters than the realm's rule allows. */
    BREAKS_RULE,
    /** It could be read as a phone, document or credit code, and would take another person's place in the login box. */
    READS_AS_NUMBER,
    /** It speaks for the service itself, or has the form of names that the platform gives. */
    RESERVED
}
