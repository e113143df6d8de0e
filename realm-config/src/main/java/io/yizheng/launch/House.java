package io.yizheng.launch;

import java.util.List;

/** What every server of ours gets after its start, whoever started it. */
public final class House {
    private static final List<Furnishing> FURNISHINGS = List.of();

    private House() {}

    /** Furnishes the server and tells what is there now. */
    public static Welcome furnish(Server server) {
        return FURNISHINGS.stream()
                .map(furnishing -> furnishing.furnish(server))
                .reduce(Welcome.NONE, Welcome::and);
    }
}
