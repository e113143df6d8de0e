package io.yizheng.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Ports nobody listens on at the moment of asking. */
public final class Ports {
    // Below the range the system gives to outgoing connections, so that none of those takes a port between the asking
    // and the server's start; and low enough for a cluster's failure detection at an offset of some hundreds.
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    // Two programs that ask at the same time are given different ones: a port is taken only when its server is up.
    private static final int PROGRAMS = 16;
    private static final int OURS = (int) (ProcessHandle.current().pid() % PROGRAMS);
    private static final Set<Integer> GIVEN = new HashSet<>();

    private Ports() {}

    /** Never the same one twice in a run. */
    public static int free() {
        for (int tries = 0; tries < 1_000; tries++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST / PROGRAMS, HIGHEST / PROGRAMS) * PROGRAMS + OURS;
            synchronized (GIVEN) {
                if (!GIVEN.contains(port) && isFree("127.0.0.1", port)) {
                    GIVEN.add(port);
                    return port;
                }
            }
        }
        throw new IllegalStateException("No free port between " + LOWEST + " and " + HIGHEST);
    }

    static boolean isFree(String address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // Without it a port just given up by a server counts as taken for a minute; Keycloak binds likewise.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
