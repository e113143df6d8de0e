package io.yizheng.kit.captcha.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The characters as written by hand with a round pen, drawn for this project; some in more than one way. */
final class Glyphs {
    private static final String WRITTEN = """
            0 60 M 30 0 C 8 0 2 25 2 50 C 2 75 8 100 30 100 C 52 100 58 75 58 50 C 58 25 52 0 30 0
            1 40 M 10 18 L 29 1 L 29 100
            2 62 M 6 26 C 6 8 18 0 31 0 C 46 0 56 9 56 24 C 56 44 28 62 4 100 L 58 100
            3 60 M 7 15 C 12 4 21 0 31 0 C 45 0 54 9 54 23 C 54 38 44 46 26 46 C 46 46 57 56 57 72 C 57 90 45 100 30 100 C 17 100 8 95 3 83
            3 60 M 7 0 L 54 0 L 26 40 C 46 39 57 52 57 70 C 57 89 45 100 29 100 C 17 100 8 95 3 84
            4 62 M 46 100 L 46 0 L 2 70 L 62 70
            4 62 M 21 -4 L 5 62 L 60 62 M 44 19 L 44 102
            5 60 M 53 0 L 13 0 L 8 45 C 15 38 22 36 30 36 C 47 36 58 48 58 67 C 58 87 46 100 29 100 C 17 100 8 95 3 84
            6 60 M 47 2 C 24 14 4 38 4 68 C 4 88 15 100 31 100 C 47 100 57 88 57 70 C 57 52 47 41 32 41 C 17 41 5 54 4 68
            6 60 M 54 14 C 49 4 42 0 33 0 C 14 0 4 22 4 54 C 4 84 13 100 31 100 C 47 100 57 88 57 70 C 57 52 47 41 32 41 C 17 41 7 50 4 66
            7 60 M 3 0 L 58 0 C 40 28 26 62 22 100
            7 60 M 3 14 L 3 0 L 58 0 C 40 28 26 62 22 100
            8 60 M 30 47 C 14 44 7 36 7 24 C 7 9 17 0 30 0 C 43 0 53 9 53 24 C 53 36 46 44 30 47 C 12 51 3 60 3 74 C 3 90 14 100 30 100 C 46 100 57 90 57 74 C 57 60 48 51 30 47
            8 58 M 52 14 C 47 4 39 0 30 0 C 15 0 6 9 6 23 C 6 50 55 45 55 75 C 55 91 45 100 30 100 C 15 100 4 91 4 75 C 4 46 50 48 52 14
            9 60 M 14 98 C 36 86 56 62 56 32 C 56 12 45 0 29 0 C 13 0 3 12 3 30 C 3 48 13 59 28 59 C 43 59 55 46 56 32
            9 60 M 6 86 C 11 96 18 100 27 100 C 46 100 56 78 56 46 C 56 16 47 0 29 0 C 13 0 3 12 3 30 C 3 48 13 59 28 59 C 43 59 53 50 56 34
            A 66 M 2 100 L 33 0 L 64 100 M 13 66 L 53 66
            B 60 M 6 0 L 6 100 L 32 100 C 48 100 58 90 58 74 C 58 58 48 48 32 48 L 6 48 M 6 0 L 30 0 C 44 0 53 9 53 24 C 53 38 44 48 30 48
            C 62 M 59 18 C 53 6 44 0 32 0 C 14 0 3 20 3 50 C 3 80 14 100 32 100 C 44 100 53 94 60 82
            D 62 M 6 0 L 6 100 L 26 100 C 48 100 60 80 60 50 C 60 20 48 0 26 0 L 6 0
            E 58 M 55 0 L 6 0 L 6 100 L 57 100 M 6 48 L 48 48
            F 56 M 55 0 L 6 0 L 6 100 M 6 48 L 46 48
            G 64 M 59 18 C 53 6 44 0 33 0 C 14 0 3 20 3 50 C 3 80 14 100 34 100 C 48 100 61 90 61 72 L 61 54 L 36 54
            H 63 M 5 0 L 5 100 M 58 0 L 58 100 M 5 48 L 58 48
            I 48 M 24 0 L 24 100 M 6 0 L 42 0 M 6 100 L 42 100
            J 54 M 48 0 L 48 70 C 48 90 39 100 26 100 C 13 100 5 92 3 76
            K 60 M 6 0 L 6 100 M 56 0 L 6 60 M 24 40 L 59 100
            L 56 M 7 0 L 7 100 L 55 100
            M 74 M 4 100 L 9 0 L 37 66 L 65 0 L 70 100
            N 62 M 6 100 L 6 0 L 56 100 L 56 0
            O 70 M 35 0 C 13 0 3 22 3 50 C 3 78 13 100 35 100 C 57 100 67 78 67 50 C 67 22 57 0 35 0
            P 60 M 6 100 L 6 0 L 32 0 C 48 0 58 11 58 28 C 58 45 48 56 32 56 L 6 56
            Q 70 M 35 0 C 13 0 3 22 3 50 C 3 78 13 100 35 100 C 57 100 67 78 67 50 C 67 22 57 0 35 0 M 42 72 L 68 106
            R 60 M 6 100 L 6 0 L 32 0 C 48 0 57 11 57 27 C 57 43 48 54 32 54 L 6 54 M 30 54 L 59 100
            S 60 M 54 16 C 48 5 40 0 30 0 C 16 0 7 9 7 24 C 7 38 17 44 31 48 C 46 52 56 59 56 75 C 56 91 45 100 30 100 C 18 100 9 94 3 83
            T 62 M 2 0 L 60 0 M 31 0 L 31 100
            U 62 M 5 0 L 5 66 C 5 88 15 100 31 100 C 47 100 57 88 57 66 L 57 0
            V 64 M 2 0 L 32 100 L 62 0
            W 80 M 2 0 L 20 100 L 40 26 L 60 100 L 78 0
            X 62 M 4 0 L 58 100 M 57 0 L 3 100
            Y 62 M 2 0 L 31 50 L 60 0 M 31 50 L 31 100
            Z 62 M 5 0 L 57 0 L 3 100 L 60 100
            a 54 M 49 24 L 49 100 M 49 62 C 49 38 41 22 26 22 C 11 22 3 38 3 61 C 3 84 11 100 26 100 C 41 100 49 84 49 62
            d 54 M 49 0 L 49 100 M 49 66 C 49 44 41 30 26 30 C 11 30 3 44 3 65 C 3 86 11 100 26 100 C 41 100 49 86 49 66
            e 56 M 4 60 L 53 60 C 53 37 44 22 29 22 C 13 22 3 38 3 61 C 3 85 13 100 30 100 C 40 100 48 95 53 86
            f 46 M 46 6 C 28 -4 19 6 19 24 L 19 100 M 3 40 L 40 40
            h 56 M 6 0 L 6 100 M 6 62 C 10 42 18 32 30 32 C 43 32 51 41 51 58 L 51 100
            m 80 M 6 24 L 6 100 M 6 54 C 9 34 16 23 26 23 C 37 23 41 32 41 48 L 41 100 M 41 54 C 44 34 51 23 61 23 C 72 23 75 32 75 48 L 75 100
            n 58 M 6 24 L 6 100 M 6 56 C 10 34 18 23 31 23 C 45 23 52 33 52 52 L 52 100
            r 44 M 7 24 L 7 100 M 7 58 C 11 36 23 22 42 26
            t 46 M 20 2 L 20 78 C 20 96 30 104 45 96 M 3 30 L 40 30
            """;

    private static final Map<Character, List<Glyph>> GLYPHS = read();

    private Glyphs() {}

    /** The ways to write a character. */
    static List<Glyph> of(char character) {
        List<Glyph> ways = GLYPHS.get(character);
        if (ways == null) {
            throw new IllegalArgumentException("A captcha was asked for a character that nobody has drawn");
        }
        return ways;
    }

    private static Map<Character, List<Glyph>> read() {
        Map<Character, List<Glyph>> glyphs = new HashMap<>();
        WRITTEN.lines().forEach(line -> glyphs.computeIfAbsent(line.charAt(0), character -> new ArrayList<>())
                .add(Glyph.parse(line.substring(2))));
        glyphs.replaceAll((character, ways) -> List.copyOf(ways));
        return Map.copyOf(glyphs);
    }
}
