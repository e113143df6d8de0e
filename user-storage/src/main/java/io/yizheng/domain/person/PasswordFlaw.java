package io.yizheng.domain.person;

/** Why a password cannot be chosen. */
public enum PasswordFlaw {
    LENGTH,
    /** It holds a character that the realm does not take. */
    CHARACTER,
    /** It lacks a kind of character that the realm asks for. */
    COMPOSITION
}
