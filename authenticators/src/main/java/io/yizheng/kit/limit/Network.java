package io.yizheng.kit.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The network that an address lies in, IPv4 by its /24 and IPv6 by its /48: enough to see a pattern, too little to name a line. */
public final class Network {

    static final String UNKNOWN = "unknown";

    private static final int FOUR_KEPT = 3;
    private static final int SIX_KEPT = 6;

    private Network() {}

    public static String of(@Nullable String address) {
        return parsed(address).map(Network::of).orElse(UNKNOWN);
    }

    static String of(InetAddress address) {
        int kept = address instanceof Inet6Address ? SIX_KEPT : FOUR_KEPT;
        byte[] network = Arrays.copyOf(Arrays.copyOf(address.getAddress(), kept), address.getAddress().length);
        return inetAddress(network).getHostAddress() + "/" + kept * Byte.SIZE;
    }

    /** Only numbers are parsed: a name would be looked up. */
    static Optional<InetAddress> parsed(@Nullable String address) {
        if (address == null || !address.matches("[0-9a-fA-F:.%]{2,64}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(address));
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }

    private static InetAddress inetAddress(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
