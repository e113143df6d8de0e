package io.yizheng.domain.person;

import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which beginnings of eleven digits belong to phones of the mainland, and to what kind of phone. */
public final class MobileRanges {

    /** Who serves a range. Only a hint, for numbers can change their carrier. */
    public enum Kind {
        MOBILE,
        UNICOM,
        TELECOM,
        BROADCAST,
        VIRTUAL,
        /** Things talk here, not people. */
        MACHINE,
        SATELLITE;

        boolean isTaken() {
            return this != MACHINE && this != SATELLITE;
        }
    }

    private static final int LENGTH = 11;
    private static final int LONGEST_PREFIX = 5;
    private static final int SHORTEST_PREFIX = 3;

    private static final MobileRanges BUNDLED = of(TableFile.bundled("mobile-ranges.txt"));

    private final String version;
    private final Map<String, Kind> kinds;

    private MobileRanges(String version, Map<String, Kind> kinds) {
        this.version = version;
        this.kinds = Map.copyOf(kinds);
    }

    public static MobileRanges bundled() {
        return BUNDLED;
    }

    /** Another edition of the table, in the format of the bundled one. */
    public static MobileRanges read(Reader source) {
        return of(TableFile.read(source));
    }

    private static MobileRanges of(TableFile file) {
        Map<String, Kind> kinds = new HashMap<>();
        for (List<String> row : file.rows()) {
            Kind kind = Kind.valueOf(row.get(0).toUpperCase(Locale.ROOT));
            row.subList(1, row.size()).forEach(prefix -> kinds.put(prefix, kind));
        }
        return new MobileRanges(file.version(), kinds);
    }

    /** The kind of phone behind eleven digits, if such phones are taken. */
    Optional<Kind> kind(String digits) {
        return digits.length() == LENGTH ? longestMatch(digits).filter(Kind::isTaken) : Optional.empty();
    }

    private Optional<Kind> longestMatch(String digits) {
        for (int length = LONGEST_PREFIX; length >= SHORTEST_PREFIX; length--) {
            Kind kind = kinds.get(digits.substring(0, length));
            if (kind != null) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return "mobile ranges of " + version;
    }
}
