package io.yizheng.login.othersinner;

import io.yizheng.login.sinner.SinnerUtil;

/** Closes the circle. */
public final class NeighbourDoor {

    SinnerUtil neighbour() {
        return new SinnerUtil();
    }
}
