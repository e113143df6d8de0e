package io.yizheng.hostile;

import java.util.List;
import java.util.random.RandomGenerator;

/** Text that nobody types by accident. */
final class HostileText {

    private static final List<String> KNOWN = List.of(
            "",
            " ",
            "\0",
            "null",
            "undefined",
            "true",
            "-1",
            "0",
            "9999999999999999999999",
            "1e309",
            "NaN",
            "' or '1'='1",
            "\"; drop table user_entity; --",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "${7*7}",
            "#{7*7}",
            "<#assign x=\"freemarker.template.utility.Execute\"?new()>${x(\"id\")}",
            "{{7*7}}",
            "../../../../etc/passwd",
            "..%2f..%2f..%2fetc%2fpasswd",
            "%00",
            "%ff%fe",
            "%E0%A4%A",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example/",
            "javascript:alert(1)",
            "\r\nSet-Cookie: a=b",
            "\u202e\u2066",
            "\ud800",
            "１１０１０１１９９００１０１０００７",
            "١٢٣٤٥٦",
            "𠮷测试",
            "[]",
            "{}",
            "{\"a\":",
            "[[[[[[[[[[[[[[[[[[[[[[[[",
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>");

    private HostileText() {}

    static String any(RandomGenerator random) {
        return switch (random.nextInt(6)) {
            case 0, 1, 2 -> KNOWN.get(random.nextInt(KNOWN.size()));
            case 3 -> KNOWN.get(random.nextInt(KNOWN.size())).repeat(random.nextInt(1, 40));
            case 4 -> noise(random, random.nextInt(1, 200));
            default -> "a".repeat(random.nextInt(1, 65_536));
        };
    }

    private static String noise(RandomGenerator random, int length) {
        StringBuilder noise = new StringBuilder();
        for (int i = 0; i < length; i++) {
            noise.append((char) random.nextInt(random.nextBoolean() ? 128 : 65_536));
        }
        return noise.toString();
    }
}
