package io.yizheng.proof;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every row of the specification beside the tests that prove it, realm by realm. */
final class RequirementsList {

    private final List<RequirementRow> rows;
    private final List<Proof> proofs;

    RequirementsList(List<RequirementRow> rows, List<Proof> proofs) {
        this.rows = rows;
        this.proofs = proofs;
        refuseUnknown();
    }

    static List<RequirementRow> specification() throws IOException {
        try (InputStream rows = RequirementsList.class.getResourceAsStream("/requirements.tsv")) {
            return new String(rows.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(RequirementRow::parse)
                    .toList();
        }
    }

    /** A test that names what nobody asked for proves nothing, and hides a slip of the pen. */
    private void refuseUnknown() {
        Set<String> known = rows.stream().map(RequirementRow::id).collect(Collectors.toSet());
        Set<String> realms = rows.stream().flatMap(row -> row.realms().stream()).collect(Collectors.toSet());
        for (Proof proof : proofs) {
            if (!known.contains(proof.requirement())) {
                throw new IllegalStateException(proof.test() + " names the unknown requirement " + proof.requirement());
            }
            for (String realm : proof.realms()) {
                if (!realms.contains(realm)) {
                    throw new IllegalStateException(proof.test() + " names the unknown realm " + realm);
                }
            }
        }
    }

    String markdown() {
        StringBuilder page = new StringBuilder();
        page.append("# Requirements and their proofs\n\n")
                .append("Written by the build from the tests that name a requirement; not edited by hand. ")
                .append("A row of several realms has a cell for each of them; ")
                .append("a test that names no realm proves a rule that all realms share.\n\n")
                .append("Shown: ")
                .append(rows.stream().filter(this::isShown).count())
                .append(" of ")
                .append(rows.size())
                .append(" rows in every realm they are written for.\n\n")
                .append("| id | requirement | realm | tests |\n|---|---|---|---|\n");
        for (RequirementRow row : rows) {
            for (String realm : row.realms()) {
                page.append("| ")
                        .append(row.id())
                        .append(" | ")
                        .append(realm.equals(row.realms().get(0)) ? row.sentence() : "″")
                        .append(" | ")
                        .append(realm)
                        .append(" | ")
                        .append(tests(row, realm))
                        .append(" |\n");
            }
        }
        return page.toString();
    }

    private boolean isShown(RequirementRow row) {
        return row.realms().stream().noneMatch(realm -> proving(row, realm).isEmpty());
    }

    private String tests(RequirementRow row, String realm) {
        Set<String> tests = proving(row, realm);
        return tests.isEmpty()
                ? "open"
                : tests.stream().map(test -> "`" + test + "`").collect(Collectors.joining(", "));
    }

    private Set<String> proving(RequirementRow row, String realm) {
        return proofs.stream()
                .filter(proof -> proof.requirement().equals(row.id()) && proof.holdsIn(realm))
                .map(Proof::test)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
