package io.yizheng.kit.page;

import java.util.List;
import org.keycloak.models.utils.FormMessage;

/** Something a citizen has to put right, at the field where it is. The message is an id of the catalogue. */
public record Problem(String field, String message, List<Object> parameters) {

    public static Problem required(String field) {
        return at(field, Message.REQUIRED, Label.of(field));
    }

    /** A problem of the whole page and no field of it. */
    public static Problem overall(Message message, Object... parameters) {
        return at(FormMessage.GLOBAL, message, parameters);
    }

    public static Problem at(String field, Message message, Object... parameters) {
        return new Problem(field, message.id(), List.of(parameters));
    }
}
