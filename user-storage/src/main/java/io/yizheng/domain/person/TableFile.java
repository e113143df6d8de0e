package io.yizheng.domain.person;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A dated table in plain text: a line {@code version <date>}, then rows of words; {@code #} begins a comment. */
record TableFile(String version, List<List<String>> rows) {

    static TableFile bundled(String name) {
        InputStream file = TableFile.class.getResourceAsStream(name);
        if (file == null) {
            throw new IllegalStateException("The bundled table " + name + " is missing");
        }
        return read(new InputStreamReader(file, StandardCharsets.UTF_8));
    }

    static TableFile read(Reader source) {
        try (BufferedReader lines = new BufferedReader(source)) {
            return of(lines.lines().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static TableFile of(List<String> lines) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : lines) {
            String told = line.replaceFirst("#.*", "").strip();
            if (!told.isEmpty()) {
                rows.add(List.of(told.split("\\s+")));
            }
        }
        if (rows.isEmpty() || rows.get(0).size() != 2 || !rows.get(0).get(0).equals("version")) {
            throw new IllegalArgumentException("A table begins with the line: version <date>");
        }
        return new TableFile(rows.get(0).get(1), List.copyOf(rows.subList(1, rows.size())));
    }

    @Override
    public String toString() {
        return rows.size() + " rows of " + version;
    }
}
