package io.yizheng.kit.event;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The network that an address lies in, IPv4 by its /24 and IPv6 by its /48: enough to see a pattern, too little to name a line. */
final class Network {

    private static final String UNKNOWN = "unknown";
    private static final int FOUR_KEPT = 3;
    private static final int SIX_KEPT = 6;

    private Network() {}

    static String of(@Nullable String address) {
        // Only numbers are parsed: a name would be looked up.
        if (address == null || !address.matches("[0-9a-fA-F:.%]{2,64}")) {
            return UNKNOWN;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            int kept = parsed instanceof Inet6Address ? SIX_KEPT : FOUR_KEPT;
            byte[] network = Arrays.copyOf(Arrays.copyOf(parsed.getAddress(), kept), parsed.getAddress().length);
            return InetAddress.getByAddress(network).getHostAddress() + "/" + kept * Byte.SIZE;
        } catch (UnknownHostException malformed) {
            return UNKNOWN;
        }
    }
}
