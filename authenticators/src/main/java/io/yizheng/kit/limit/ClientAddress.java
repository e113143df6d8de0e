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

    private static final int NETWORK_BYTES = 8;

    private final String text;

    private ClientAddress(String text) {
        this.text = text;
    }

    public static ClientAddress of(KeycloakSession session) {
        return new ClientAddress(normalise(session.getContext().getConnection().getRemoteAddr()));
    }

    static ClientAddress parse(@Nullable String address) {
        return new ClientAddress(normalise(address));
    }

    /** Whether it is one of the addresses behind which many people are known to stand. */
    public boolean isOneOf(List<String> halls) {
        return halls.stream().map(ClientAddress::normalise).anyMatch(text::equals);
    }

    /** The key to count under. */
    public String key() {
        return text;
    }

    private static String normalise(@Nullable String address) {
        // Only numbers are parsed: a name would be looked up.
        if (address == null || !address.matches("[0-9a-fA-F:.%]{2,64}")) {
            return "unknown";
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            byte[] bytes = parsed.getAddress();
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES)) + "/64"
                    : parsed.getHostAddress();
        } catch (UnknownHostException malformed) {
            return "unknown";
        }
    }
}
