package io.yizheng.kit.page;

import java.util.List;

/** Something a citizen has to put right, at the field where it is. The message is an id of the catalogue. */
public record Problem(String field, String message, List<Object> parameters) {

    public static Problem required(String field) {
        return at(field, Message.REQUIRED, Label.of(field));
    }

    public static Problem at(String field, Message message, Object... parameters) {
        return new Problem(field, message.id(), List.of(parameters));
    }
}
