package io.yizheng.proof;

import java.util.List;

/** One row of the specification: what must be true, and in which realms. */
record RequirementRow(String id, List<String> realms, String sentence) {

    /** The realms that a row marked {@code all} has to be shown in. */
    static final List<String> ALL = List.of("beijing", "jilin", "canlian");

    static RequirementRow parse(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 3) {
            throw new IllegalArgumentException("not a row of three cells: " + line);
        }
        List<String> realms = cells[1].equals("all") ? ALL : List.of(cells[1].split(", *"));
        return new RequirementRow(cells[0], realms, cells[2]);
    }
}
