package io.yizheng.trial;

import java.util.List;
import java.util.Random;

/** Values that some rule takes, as the ground from which hostile ones are made: known ones, and fresh ones by chance. */
final class ValidValues {

    private static final List<String> KNOWN = List.of(
            "110101199001010007",
            "11010119810101000X",
            "65010219950505999X",
            "310101200002290007",
            "110101199902300001",
            "110101900101000",
            "110101000101996",
            "810000199001010000",
            "83000019900101999X",
            "911840198001010005",
            "931392199012319996",
            "911999198001010001",
            "USA110080010108",
            "DEU440100101011",
            "H00000001",
            "H0000000103",
            "HA0000001",
            "M00000002",
            "MA0000002",
            "00000001",
            "0000000102",
            "0000000102(B)",
            "0000000102（B）",
            "91110000TTTT00014W",
            "92110105TTTT00030W",
            "93220102TTTT000496",
            "52110000TTTT000731",
            "91110000TTTT00010G",
            "91350100M000100Y43",
            "6217000000000000004",
            "9558800000000000000",
            "6259080000000007",
            "13800138000",
            "+8613800138000",
            "008613800138000",
            "17000000000",
            "19400000000",
            "+85251234567",
            "+85361234567",
            "+886912345678",
            "+8860912345678",
            "+852051234567",
            "0000000000000000",
            "4444444444444448",
            "测试·甲",
            "测试・甲",
            "阿测.试用",
            "𠮷测试",
            "John O'Neil",
            "José Müller",
            "zhang@example.org",
            "a+b.c@sub.example.org",
            "张三@例子.中国",
            "testuser01",
            "Test_User",
            "keycloak",
            "gjabcdef",
            "bjt_1234",
            "abcd1234",
            "abcd123!",
            "Aa1!@#$%",
            "2026-11-20",
            "2000-02-29",
            "2026-02-29",
            "long-term",
            "维吾尔族",
            "毛难");

    private static final String ALPHANUMERIC = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final String NAME_SIGNS =
            "测试甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥\uF900\u9FFF\u4E00\u3400\u3007\u3008..·・•‧⋅∙⸱．･ÀÖ×ØöøɏɐḀ’'- "
                    + "\uE816\uE817\uE818\uE81E\uE826\uE82B\uE82C\uE831\uE832\uE83B\uE843\uE854\uE855\uE864\uE865";

    private final Random random;

    ValidValues(Random random) {
        this.random = random;
    }

    String next() {
        return switch (random.nextInt(14)) {
            case 0, 1 -> citizen(place(digits(6)));
            case 2 -> citizen("8" + digits(1) + "0000");
            case 3 -> withLastDigit(letters(3) + digits(11), "0123456789");
            case 4 -> withLastDigit("9" + random.nextInt(1, 4) + digits(6) + alphanumerics(9), ALPHANUMERIC);
            case 5 -> withLastDigit("62" + digits(random.nextInt(9, 18)), "0123456789");
            case 6 -> "1" + digits(10);
            case 7 -> citizen("91" + random.nextInt(1, 6) + digits(3));
            case 8 -> name();
            case 9 -> address();
            case 10 -> "+" + (random.nextBoolean() ? "85" + random.nextInt(2, 4) : "8869") + digits(8);
            default -> KNOWN.get(random.nextInt(KNOWN.size()));
        };
    }

    /** Mostly of a province that there is. */
    private String place(String digits) {
        return random.nextInt(4) == 0 ? digits : "1" + random.nextInt(1, 6) + digits.substring(2);
    }

    /** A number with mostly plausible parts and a right check character. */
    private String citizen(String place) {
        String year = String.valueOf(random.nextInt(1895, 2030));
        String month = String.format("%02d", random.nextInt(0, 14));
        String day = String.format("%02d", random.nextInt(0, 33));
        String seventeen = place + year + month + day + digits(3);
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum = (sum + seventeen.charAt(i) - '0') * 2 % 11;
        }
        return seventeen + "0123456789X".charAt((12 - sum) % 11);
    }

    /** Tries no check rule: of so many endings some are right. */
    private String withLastDigit(String begun, String endings) {
        return begun + endings.charAt(random.nextInt(endings.length()));
    }

    /** Of the signs about which the rule for names is particular. */
    private String name() {
        int length = random.nextInt(8) == 0 ? random.nextInt(45, 52) : random.nextInt(1, 4);
        return "测" + pick(length, NAME_SIGNS) + "𠮷";
    }

    private String address() {
        String local = pick(random.nextInt(8) == 0 ? random.nextInt(240, 256) : random.nextInt(1, 9), "abc.+_é测 ");
        return local.replace(" ", "x") + "@" + pick(random.nextInt(1, 9), "abc-.9测");
    }

    private String digits(int count) {
        return pick(count, "0123456789");
    }

    private String letters(int count) {
        return pick(count, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    }

    private String alphanumerics(int count) {
        return pick(count, ALPHANUMERIC);
    }

    private String pick(int count, String alphabet) {
        StringBuilder picked = new StringBuilder();
        for (int i = 0; i < count; i++) {
            picked.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return picked.toString();
    }
}
