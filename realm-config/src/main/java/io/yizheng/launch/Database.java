package io.yizheng.launch;

import java.util.List;

/** Where a server keeps its tables. */
public sealed interface Database {
    /** Gone with the server. */
    record InMemory() implements Database {}

    /** A file in the server's data folder: it is there again at the next start. */
    record InFile() implements Database {}

    record Postgres(String url, String user, String password) implements Database {
        @Override
        public String toString() {
            return "Postgres[" + url + "]";
        }
    }

    /** The vendor is settled when the server is built; both forms of H2 share one build. */
    default String vendor() {
        return this instanceof Postgres ? "postgres" : "dev-file";
    }

    /** What remains to be said at start. */
    default List<String> options() {
        if (this instanceof Postgres postgres) {
            return List.of("--db-url=" + postgres.url(), "--db-username=" + postgres.user());
        }
        if (this instanceof InMemory) {
            return List.of("--db-url=jdbc:h2:mem:keycloak;NON_KEYWORDS=VALUE;DB_CLOSE_DELAY=-1");
        }
        return List.of();
    }
}
