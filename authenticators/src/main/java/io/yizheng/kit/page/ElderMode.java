package io.yizheng.kit.page;

import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The larger type and targets that a citizen chose, remembered in a cookie. */
public final class ElderMode {

    public static final String COOKIE = "YZ_MODE";
    public static final String ELDER = "elder";

    private static final Duration REMEMBERED = Duration.ofDays(365);

    private ElderMode() {}

    /** No secret and no part of a login: readable by the page's script, which switches without a request. */
    static NewCookie cookie(boolean on, boolean secure) {
        return new NewCookie.Builder(COOKIE)
                .value(on ? ELDER : "")
                .path("/")
                .maxAge(on ? (int) REMEMBERED.toSeconds() : 0)
                .secure(secure)
                .httpOnly(false)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    /** The way back to the page where the switch was pressed, or nothing where it does not lead into this server. */
    static @Nullable URI back(@Nullable String typed) {
        if (typed == null || !typed.startsWith("/") || typed.startsWith("//") || typed.length() > 4096) {
            return null;
        }
        if (typed.chars().anyMatch(sign -> sign == '\\' || sign <= ' ' || sign > '~')) {
            return null;
        }
        try {
            URI back = URI.create(typed);
            return back.getHost() == null && back.getScheme() == null ? back : null;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
