package io.yizheng.house;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the people of this run are called, have and were sent, and what no log may tell. */
public final class Secrets {

    /** Digits by themselves: a code is so short that it stands by chance within longer ones. */
    private static final Pattern LIKE_A_CODE = Pattern.compile("(?<![\\w.-])\\d{6,8}(?![\\w-])");

    private static final Set<String> KEPT = ConcurrentHashMap.newKeySet();
    private static final Set<String> CODES = ConcurrentHashMap.newKeySet();

    private Secrets() {}

    /** A number, a mailbox, a password or a person's name. */
    public static String keep(String secret) {
        KEPT.add(secret);
        return secret;
    }

    static String keepCode(String code) {
        CODES.add(code);
        return code;
    }

    /** Which of them a text gives away. */
    static List<String> in(String text) {
        Stream<String> codes =
                LIKE_A_CODE.matcher(text).results().map(MatchResult::group).filter(CODES::contains);
        return Stream.concat(KEPT.stream().filter(text::contains), codes).toList();
    }
}
