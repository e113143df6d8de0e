package io.yizheng.trial.second;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A-9 and the rule for mail addresses once more. */
public final class ContactsAgain {

    private static final Pattern PHONE = Pattern.compile(
            "(?:\\+86|0086|86)?(1(?:3[0-9]|4[579]|5[0-35-9]|6[2567]" + "|7[0-35-8]|8[0-9]|9[0-35-9])[0-9]{8})");
    private static final Pattern RESOLD = Pattern.compile("1(?:6[257]|7[01])[0-9]{8}");
    private static final Pattern PHONE_ABROAD =
            Pattern.compile("(?:\\+|00)(?:(852[4-9][0-9]{7}|8536[0-9]{7})|886(?:0?)(9[0-9]{8}))");
    private static final String LABEL = "[\\p{L}\\p{Nd}](?:[\\p{L}\\p{Nd}-]*[\\p{L}\\p{Nd}])?";
    private static final String ATOM = "[\\p{L}\\p{Nd}!#$%&'+/=?^_`{|}~-]+";
    private static final Pattern EMAIL =
            Pattern.compile("(" + ATOM + "(?:\\." + ATOM + ")*)@" + LABEL + "(?:\\." + LABEL + ")*");

    private final TypingAgain typing = new TypingAgain();

    public String phone(String typed) {
        String text = typing.squeezed(typed);
        Matcher matcher = text == null ? null : PHONE.matcher(text);
        if (matcher == null || !matcher.matches()) {
            return null;
        }
        String eleven = matcher.group(1);
        return "+86" + eleven + (RESOLD.matcher(eleven).matches() ? " virtual" : "");
    }

    public String phoneAnywhere(String typed) {
        String text = typing.squeezed(typed);
        Matcher matcher = text == null ? null : PHONE_ABROAD.matcher(text);
        if (matcher == null || !matcher.matches()) {
            return phone(typed);
        }
        return matcher.group(1) == null ? "+886" + matcher.group(2) : "+" + matcher.group(1);
    }

    public String email(String typed) {
        String text = TypingAgain.narrow(typed, 512);
        Matcher matcher = text == null ? null : EMAIL.matcher(text);
        return matcher != null && matcher.matches() && octets(text) <= 254 && octets(matcher.group(1)) <= 64
                ? text
                : null;
    }

    /** How long the text is in UTF-8, by the ranges of its table. */
    private static int octets(String text) {
        return text.codePoints()
                .map(sign -> sign < 0x80 ? 1 : sign < 0x800 ? 2 : sign < 0x10000 ? 3 : 4)
                .sum();
    }
}
