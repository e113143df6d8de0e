package io.yizheng.kit.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/**
 * Who a request comes from, as far as counting goes: the address that Keycloak vouches for, IPv6 by its /64, because one
 * household owns that many.
 */
public final class ClientAddress {

    private static final int HOUSEHOLD_BYTES = 8;
    private static final int SITE_BYTES = 6;
    private static final String UNKNOWN = "unknown";

    private final String text;
    private final String network;

    private ClientAddress(String text, String network) {
        this.text = text;
        this.network = network;
    }

    public static ClientAddress of(KeycloakSession session) {
        return parse(session.getContext().getConnection().getRemoteAddr());
    }

    static ClientAddress parse(@Nullable String address) {
        String text = normalise(address);
        return new ClientAddress(text, networkOf(text));
    }

    /** Whether it is one of the addresses behind which many people are known to stand. */
    public boolean isOneOf(List<String> halls) {
        return halls.stream().map(ClientAddress::normalise).anyMatch(text::equals);
    }

    /** The key to count under. */
    public String key() {
        return text;
    }

    /**
     * The neighbourhood to count under: the /24 of IPv4, the /48 of IPv6, which is what a site gets. What comes from this
     * very machine has no neighbours.
     */
    public String network() {
        return network;
    }

    private static String networkOf(String text) {
        if (text.endsWith("/64")) {
            return text.substring(0, 2 * SITE_BYTES) + "/48";
        }
        return text.equals(UNKNOWN) || text.startsWith("127.") ? text : text.replaceAll("[0-9]+$", "0/24");
    }

    private static String normalise(@Nullable String address) {
        // Only numbers are parsed: a name would be looked up.
        if (address == null || !address.matches("[0-9a-fA-F:.%]{2,64}")) {
            return UNKNOWN;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            byte[] bytes = parsed.getAddress();
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(bytes, HOUSEHOLD_BYTES)) + "/64"
                    : parsed.getHostAddress();
        } catch (UnknownHostException malformed) {
            return UNKNOWN;
        }
    }
}
