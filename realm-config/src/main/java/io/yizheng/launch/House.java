package io.yizheng.launch;

import java.util.ServiceLoader;

/** What every server of ours gets after its start, whoever started it. */
public final class House {
    private House() {}

    /** Furnishes the server and tells what is there now. */
    public static Welcome furnish(Server server) {
        return ServiceLoader.load(Furnishing.class).stream()
                .map(ServiceLoader.Provider::get)
                .map(furnishing -> furnishing.furnish(server))
                .reduce(Welcome.NONE, Welcome::and);
    }
}
