package io.yizheng.domain.person;

import java.util.List;
import java.util.Set;

/** Names that nobody may choose: those that speak for the service, and those that the platform itself gives. */
final class ReservedNames {

    private static final Set<String> WORDS = Set.of(
            "administrator",
            "anonymous",
            "anquan",
            "beijing",
            "canlian",
            "guanliyuan",
            "helpdesk",
            "hostmaster",
            "jilin",
            "keycloak",
            "nobody",
            "operator",
            "postmaster",
            "security",
            "service",
            "shenjiyuan",
            "superuser",
            "support",
            "sysadmin",
            "system",
            "undefined",
            "webmaster",
            "xitong",
            "yizheng");
    private static final List<String> ISSUED_PREFIXES = List.of("bjt_", "gj_");

    private ReservedNames() {}

    static boolean contains(String key) {
        return WORDS.contains(key) || ISSUED_PREFIXES.stream().anyMatch(key::startsWith);
    }

    static boolean isIssuedPrefix(String prefix) {
        return ISSUED_PREFIXES.contains(prefix);
    }
}
