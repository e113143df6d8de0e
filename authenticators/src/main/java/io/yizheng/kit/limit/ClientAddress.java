package io.yizheng.kit.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/**
 * Who a request comes from, as far as counting goes: the address that Keycloak vouches for, IPv6 by its /64, because one
 * household owns that many.
 */
public final class ClientAddress {

    private static final int HOUSEHOLD_BYTES = 8;

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
        Optional<InetAddress> parsed = Network.parsed(address);
        String text = parsed.map(ClientAddress::household).orElse(Network.UNKNOWN);
        return new ClientAddress(
                text,
                parsed.filter(one -> !one.isLoopbackAddress()).map(Network::of).orElse(text));
    }

    /** Whether it is one of the addresses behind which many people are known to stand. */
    public boolean isOneOf(List<String> halls) {
        return halls.stream().map(ClientAddress::parse).map(ClientAddress::key).anyMatch(text::equals);
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

    private static String household(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), HOUSEHOLD_BYTES)) + "/64"
                : address.getHostAddress();
    }
}
