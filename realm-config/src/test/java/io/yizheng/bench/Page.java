package io.yizheng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** {@code docs/benchmark.md}: what one run measured, and below it the prose that holds whatever the figures are. */
final class Page {

    private static final Path DOCS = Path.of(System.getProperty("yz.root", ".."), "docs");

    private final Counts counts;
    private final List<Section> sections = new ArrayList<>();

    Page(Counts counts) {
        this.counts = counts;
    }

    static Path docs() {
        return DOCS;
    }

    void add(Section section) {
        System.out.println(section);
        sections.add(section);
    }

    void write() throws IOException {
        StringBuilder page = new StringBuilder("# Benchmark\n\n")
                .append("Every figure on this page was written by one run of `mvn -Pbench` on ")
                .append(LocalDate.now(ZoneId.of("Asia/Shanghai")))
                .append(", Keycloak ")
                .append(System.getProperty("yz.keycloak"))
                .append(", Java ")
                .append(Runtime.version().feature())
                .append(", ")
                .append(Runtime.getRuntime().availableProcessors())
                .append(" cores. Where logins are measured: medians of ")
                .append(counts.runs())
                .append(" runs of ")
                .append(counts.logins())
                .append(" logins each.\n");
        sections.forEach(section -> page.append('\n').append(section));
        page.append('\n').append(Files.readString(DOCS.resolve("benchmark-notes.md")));
        Files.writeString(DOCS.resolve("benchmark.md"), page);
    }
}
