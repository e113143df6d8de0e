package io.yizheng.trial.second;

import java.util.Objects;
import java.util.regex.Pattern;

/** A-1 once more. */
final class TypingAgain {

    private static final String WIDE = "０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ\u3000";
    private static final String NARROW = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz ";
    private static final String SMALL = "abcdefghijklmnopqrstuvwxyz";
    private static final String CAPITAL = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final Pattern VANISHING = Pattern.compile("[ \u200B\u200C\u200D\u200E\u200F\u2060\uFEFF-]");
    private static final Pattern ALPHABET = Pattern.compile("[0-9A-Z]+");

    private String lastTyped;
    private String lastSqueezed;

    String number(String typed) {
        String text = squeezed(typed);
        return text != null && ALPHABET.matcher(text).matches() ? text : null;
    }

    /** Remembers the last one, for all rules ask the same. */
    String squeezed(String typed) {
        if (!Objects.equals(typed, lastTyped)) {
            lastTyped = typed;
            lastSqueezed = squeeze(typed);
        }
        return lastSqueezed;
    }

    private static String squeeze(String typed) {
        String narrow = narrow(typed, 64);
        if (narrow == null) {
            return null;
        }
        String text = replaced(VANISHING.matcher(narrow).replaceAll(""), SMALL, CAPITAL);
        return text.isEmpty() ? null : text;
    }

    /** Trimmed and half-width, or null when longer than a limit. */
    static String narrow(String typed, int limit) {
        return typed == null || typed.length() > limit ? null : replaced(trimmed(typed), WIDE, NARROW);
    }

    private static String replaced(String text, String from, String to) {
        StringBuilder replaced = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            int place = from.indexOf(text.charAt(i));
            if (place >= 0) {
                replaced.setCharAt(i, to.charAt(place));
            }
        }
        return replaced.toString();
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }
}
