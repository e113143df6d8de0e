package io.yizheng.domain.person;

/** What a card is by its first digits. The bank service has the last word. */
public enum CardKind {
    DEBIT,
    /** Credit, quasi-credit and prepaid cards, none of which proves who its holder is. */
    CREDIT,
    UNKNOWN
}
