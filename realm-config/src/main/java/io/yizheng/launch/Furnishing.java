package io.yizheng.launch;

/** Puts into a server that has just become ready what belongs there, so that it can be used; running it twice is no harm. */
@FunctionalInterface
public interface Furnishing {
    /** Returns what somebody who wants to try the server out has to know about it. */
    Welcome furnish(Server server);
}
