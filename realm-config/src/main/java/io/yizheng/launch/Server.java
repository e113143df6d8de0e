package io.yizheng.launch;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** A Keycloak with our providers that is up and answers; closing it ends everything that was started for it. */
public interface Server extends AutoCloseable {
    /** The address a browser on this machine uses, without a slash at its end. */
    URI base();

    /** The address its users know, without a slash at its end: that of a proxy, where one stands before it. */
    default URI knownAs() {
        return base();
    }

    /** The address of the management interface, where health is asked for. */
    URI management();

    String administrator();

    String password();

    /** What the server has written so far; nothing where somebody else has started it. */
    Optional<Path> log();

    default AdminApi admin() {
        return new AdminApi(base(), administrator(), password());
    }

    @Override
    void close();
}
