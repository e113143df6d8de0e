package io.yizheng.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** A style or script of the portal, under a name that changes with its content so that no browser keeps an old one. */
enum PortalFile {
    STYLE("portal", "css", "text/css"),
    SCRIPT("portal", "js", "text/javascript");

    private static final int HASH_BYTES = 6;

    private final String address;
    private final String type;
    private final String content;

    PortalFile(String name, String extension, String type) {
        this.type = type;
        this.content = read(name + "." + extension);
        this.address = name + "-" + hash(content) + "." + extension;
    }

    static Optional<PortalFile> at(String address) {
        return Arrays.stream(values())
                .filter(file -> file.address.equals(address))
                .findFirst();
    }

    String address() {
        return address;
    }

    String type() {
        return type;
    }

    String content() {
        return content;
    }

    static String read(String resource) {
        try (InputStream stream = PortalFile.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("The portal's " + resource + " is missing.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
