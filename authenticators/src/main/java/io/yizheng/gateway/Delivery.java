package io.yizheng.gateway;

/** What became of a message that was handed to a gateway. */
public enum Delivery {
    /** The gateway has taken it over. */
    SENT,
    /** The gateway refused it: it will not arrive. */
    FAILED,
    /** Nobody was there to take it over, so that it never left; it may be handed over later. */
    NOT_REACHED,
    /** Nobody answered, or not in time, or not to be understood: whether it arrives is not known. */
    UNAVAILABLE
}
