package io.yizheng.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What the program brought into a realm the last time, kept with the realm: only against it can be told which value an
 * administrator changed since and which the program did. What the environment fills in is no part of it.
 */
final class Applied {

    static final String ATTRIBUTE = "yz.applied";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Applied() {}

    /** Puts the note about what the program wants into the realm that is to be made. */
    static void note(ObjectNode realm, ObjectNode wanted) {
        String note = written(wanted);
        realm.withObject("/attributes").put(ATTRIBUTE, note);
    }

    private static String written(JsonNode realm) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(realm.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /** Nothing, where an earlier program made the realm without a note or the note was spoiled. */
    static JsonNode read(JsonNode livingRealm) {
        String note = livingRealm.path("attributes").path(ATTRIBUTE).asText("");
        if (note.isEmpty()) {
            return MissingNode.getInstance();
        }
        try (GZIPInputStream packed =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(note)))) {
            return JSON.readTree(packed);
        } catch (IOException | IllegalArgumentException spoiled) {
            return MissingNode.getInstance();
        }
    }
}
