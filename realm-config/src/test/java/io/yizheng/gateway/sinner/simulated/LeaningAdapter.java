package io.yizheng.gateway.sinner.simulated;

import io.yizheng.gateway.sinner.http.OtherAdapter;
import io.yizheng.launch.Server;
import io.yizheng.login.othersinner.NeighbourDoor;

/** Leans on another adapter, runs uphill to a door and knows the plan. */
public final class LeaningAdapter {

    private final OtherAdapter other = new OtherAdapter();
    private final NeighbourDoor door = new NeighbourDoor();

    Object lean(Server server) {
        return other.toString() + door + server;
    }
}
