package io.yizheng.domain.person;

import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which beginnings of card numbers, at which length, are debit cards and which are not. */
public final class CardRanges {

    private static final int LONGEST_PREFIX = 10;
    private static final int SHORTEST_PREFIX = 2;

    private static final CardRanges BUNDLED = of(TableFile.bundled("card-ranges.txt"));

    private final String version;
    private final Map<String, CardKind> kinds;

    private CardRanges(String version, Map<String, CardKind> kinds) {
        this.version = version;
        this.kinds = Map.copyOf(kinds);
    }

    public static CardRanges bundled() {
        return BUNDLED;
    }

    /** Another edition of the table, in the format of the bundled one. */
    public static CardRanges read(Reader source) {
        return of(TableFile.read(source));
    }

    private static CardRanges of(TableFile file) {
        Map<String, CardKind> kinds = new HashMap<>();
        for (List<String> row : file.rows()) {
            kinds.put(row.get(0) + " of " + row.get(1), kind(row.get(2)));
        }
        return new CardRanges(file.version(), kinds);
    }

    private static CardKind kind(String letters) {
        return switch (letters) {
            case "DC" -> CardKind.DEBIT;
            case "CC", "SCC", "PC" -> CardKind.CREDIT;
            default -> throw new IllegalArgumentException("A card is DC, CC, SCC or PC, not " + letters);
        };
    }

    CardKind kindOf(String number) {
        for (int length = LONGEST_PREFIX; length >= SHORTEST_PREFIX; length--) {
            CardKind kind = kinds.get(number.substring(0, length) + " of " + number.length());
            if (kind != null) {
                return kind;
            }
        }
        return CardKind.UNKNOWN;
    }

    @Override
    public String toString() {
        return "card ranges of " + version;
    }
}
