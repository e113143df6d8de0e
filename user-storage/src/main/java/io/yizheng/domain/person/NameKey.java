package io.yizheng.domain.person;

import static java.util.Map.entry;

import java.text.Normalizer;
import java.util.Map;

/** Makes two writings of one name equal. What it makes is for comparing, never for showing. */
final class NameKey {

    static final char MIDDLE_DOT = '\u00B7';

    private static final String DOTS = "\u2022\u2027\u30FB\uFF65\u22C5\u2219\u2E31";

    /** Characters that older gateways send at the private places of GB 18030-2000, and where Unicode has them. */
    private static final Map<Integer, Integer> FORMERLY_PRIVATE = Map.ofEntries(
            entry(0xE816, 0x20087),
            entry(0xE817, 0x20089),
            entry(0xE818, 0x200CC),
            entry(0xE81E, 0x9FB4),
            entry(0xE826, 0x9FB5),
            entry(0xE82B, 0x9FB6),
            entry(0xE82C, 0x9FB7),
            entry(0xE831, 0x215D7),
            entry(0xE832, 0x9FB8),
            entry(0xE83B, 0x2298F),
            entry(0xE843, 0x9FB9),
            entry(0xE854, 0x9FBA),
            entry(0xE855, 0x241FE),
            entry(0xE864, 0x9FBB));

    private NameKey() {}

    /** The letters meant, each in the one form that this house knows for it. */
    static String written(String name) {
        int[] characters =
                Typed.halfWidth(name).codePoints().map(NameKey::modern).toArray();
        for (int i = 1; i < characters.length - 1; i++) {
            if (characters[i] == '.' && Han.contains(characters[i - 1]) && Han.contains(characters[i + 1])) {
                characters[i] = MIDDLE_DOT;
            }
        }
        return new String(characters, 0, characters.length);
    }

    /** Letters and the marks upon them put together. Not NFKC, which would make other characters of many. */
    static String composed(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFC);
    }

    private static int modern(int character) {
        if (DOTS.indexOf(character) >= 0) {
            return MIDDLE_DOT;
        }
        return switch (character) {
            case '\uFF0E' -> '.';
            case '\u2019' -> '\'';
            default -> FORMERLY_PRIVATE.getOrDefault(character, character);
        };
    }
}
