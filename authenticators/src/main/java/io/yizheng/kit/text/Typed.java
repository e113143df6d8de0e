package io.yizheng.kit.text;

import jakarta.ws.rs.core.MultivaluedMap;
import org.jspecify.annotations.Nullable;
import org.keycloak.http.HttpRequest;

/**
 * What a citizen's browser sent with a form. Whatever it sent, a field is one text of bounded length: a name sent twice
 * counts once, and what is longer than anything we keep is cut, so that it matches nothing.
 */
public final class Typed {

    private static final int LONGEST = 256;

    private final MultivaluedMap<String, String> form;

    private Typed(MultivaluedMap<String, String> form) {
        this.form = form;
    }

    public static Typed in(HttpRequest request) {
        return new Typed(request.getDecodedFormParameters());
    }

    public boolean pressed(String button) {
        return form.containsKey(button);
    }

    /** A field without the blanks around it. */
    public String text(String field) {
        return secret(field).strip();
    }

    /** A field as it is, for passwords: a blank is a character. */
    public String secret(String field) {
        @Nullable String value = form.getFirst(field);
        if (value == null) {
            return "";
        }
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
    }
}
