package io.yizheng.domain.person;

/** How much of a value a page may show. A mask is made on the server and is never understood as input. */
public enum Masks {
    /** As the manuals show them: one star for every hidden character. */
    COMMON {
        @Override
        public String document(String number) {
            return starred(number, 4, 2);
        }

        @Override
        public String permit(String number) {
            return document(number);
        }

        @Override
        public String name(String name) {
            return starred(name, 0, 1);
        }

        @Override
        public String username(String username) {
            return starred(username, 1, 1);
        }

        @Override
        public String creditCode(String code) {
            return code;
        }
    },

    /** For eyes not yet known: the number of stars tells nothing, and of a document only its end is shown. */
    STRICT {
        @Override
        public String document(String number) {
            return "*".repeat(16) + end(number, 2);
        }

        @Override
        public String permit(String number) {
            return start(number, 1) + "*".repeat(6) + end(number, 2);
        }

        @Override
        public String name(String name) {
            return length(name) < 2 ? "*" : "*".repeat(Math.min(2, length(name) - 1)) + end(name, 1);
        }

        @Override
        public String username(String username) {
            return start(username, 1) + "*".repeat(13) + end(username, 1);
        }

        @Override
        public String creditCode(String code) {
            return start(code, 4) + "****" + end(code, 4);
        }
    };

    /** What the account page shows in the place of a password, which no one could read back anyway. */
    public static final String PASSWORD = "*****";

    /** A number of 15 or 18 characters. */
    public abstract String document(String number);

    /** A travel permit, whose number is short. */
    public abstract String permit(String number);

    public abstract String name(String name);

    public abstract String username(String username);

    public abstract String creditCode(String code);

    /** The eleven digits of a mainland phone. */
    public String mobile(String digits) {
        return start(digits, 3) + "****" + end(digits, 4);
    }

    public String mobileAbroad(String callingCode, String subscriber) {
        return "+" + callingCode + " *****" + end(subscriber, 3);
    }

    public String email(String address) {
        int at = Math.max(0, address.lastIndexOf('@'));
        return (length(address.substring(0, at)) > 1 ? start(address, 1) : "") + "***" + address.substring(at);
    }

    public String card(String lastFour) {
        return "**** **** **** " + lastFour;
    }

    /** Stars between a head and a tail; a value too short for both keeps its first character at most. */
    private static String starred(String value, int head, int tail) {
        int length = length(value);
        if (length <= head + tail) {
            return length < 2 ? "*" : start(value, 1) + "*".repeat(length - 1);
        }
        return start(value, head) + "*".repeat(length - head - tail) + end(value, tail);
    }

    private static String start(String value, int characters) {
        return value.substring(0, value.offsetByCodePoints(0, Math.min(characters, length(value))));
    }

    private static String end(String value, int characters) {
        return value.substring(value.offsetByCodePoints(value.length(), -Math.min(characters, length(value))));
    }

    private static int length(String value) {
        return value.codePointCount(0, value.length());
    }
}
