package io.yizheng.bench;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A table of the page. */
final class Table {

    private final StringBuilder lines = new StringBuilder();

    Table(String... heads) {
        row((Object[]) heads);
        lines.append("|").append("---|".repeat(heads.length)).append('\n');
    }

    Table row(Object... cells) {
        lines.append(Arrays.stream(cells).map(Object::toString).collect(Collectors.joining(" | ", "| ", " |\n")));
        return this;
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
