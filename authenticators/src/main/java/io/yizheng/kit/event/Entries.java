package io.yizheng.kit.event;

import io.yizheng.archive.audit.AuditEntry;
import io.yizheng.kit.limit.Network;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.Event;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.AuthDetails;

/** What the audit trail keeps of Keycloak's events. */
final class Entries {

    private static final String OURS = "yz_";
    private static final String FROM = "from";
    private static final String ERROR = "error";
    private static final String BY_ADMINISTRATOR = "ADMIN_";

    private static final String UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern OF_A_USER = Pattern.compile("users/(" + UUID + ")(?:/.*)?");

    /** Ids and the words of the interface. Any other part of a path may be somebody's name or number. */
    private static final Pattern HARMLESS =
            Pattern.compile(UUID + "|[A-Za-z]{1,32}(?:[-_](?:[A-Za-z]{1,32}|[0-9]{1,2})){0,5}");

    private static final int LONGEST_PATH = 1000;

    private Entries() {}

    /** Only what has a word of ours. Of an event's details our own alone, because only those are known to be masked. */
    static Optional<AuditEntry> of(Event event) {
        @Nullable Map<String, String> details = event.getDetails();
        @Nullable String word = details == null ? null : details.get(Word.DETAIL);
        if (details == null || word == null) {
            return Optional.empty();
        }
        Map<String, String> kept = new TreeMap<>();
        details.forEach((name, value) -> {
            if (name.startsWith(OURS) && !name.equals(Word.DETAIL) && value != null) {
                kept.put(name, value);
            }
        });
        keep(kept, "client", event.getClientId());
        keep(kept, ERROR, event.getError());
        kept.put(FROM, Network.of(event.getIpAddress()));
        return Optional.of(new AuditEntry(Instant.ofEpochMilli(event.getTime()), word, null, event.getUserId(), kept));
    }

    /** What an administrator did, without what they sent: who, from where, on what, with which result. */
    static AuditEntry of(AdminEvent event) {
        @Nullable AuthDetails by = event.getAuthDetails();
        String path = event.getResourcePath() == null ? "" : event.getResourcePath();
        Map<String, String> kept = new TreeMap<>();
        keep(kept, "resource", event.getResourceTypeAsString());
        keep(kept, "path", harmless(path));
        keep(kept, ERROR, event.getError());
        kept.put(FROM, Network.of(by == null ? null : by.getIpAddress()));
        if (by != null) {
            keep(kept, "realm", by.getRealmName());
        }
        Matcher user = OF_A_USER.matcher(path);
        return new AuditEntry(
                Instant.ofEpochMilli(event.getTime()),
                BY_ADMINISTRATOR + event.getOperationType(),
                by == null ? null : by.getUserId(),
                user.matches() ? user.group(1) : null,
                kept);
    }

    private static void keep(Map<String, String> kept, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            kept.put(name, value);
        }
    }

    private static String harmless(String path) {
        String shown = Arrays.stream(path.split("/", -1))
                .map(part -> HARMLESS.matcher(part).matches() ? part : "*")
                .collect(Collectors.joining("/"));
        return shown.substring(0, Math.min(LONGEST_PATH, shown.length()));
    }
}
