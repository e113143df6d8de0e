package io.yizheng.kit.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.keycloak.util.JsonSerialization;

/** A notice as it waits in the outbox. */
record Notice(String to, String purpose, String text) {

    static Notice read(String written) {
        try {
            return JsonSerialization.readValue(written, Notice.class);
        } catch (IOException foreign) {
            throw new UncheckedIOException(foreign);
        }
    }

    String written() {
        try {
            return JsonSerialization.writeValueAsString(this);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Neither to whom nor what. */
    @Override
    public String toString() {
        return "Notice[purpose=" + purpose + "]";
    }
}
