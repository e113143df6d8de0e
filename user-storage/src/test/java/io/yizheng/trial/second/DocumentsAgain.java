package io.yizheng.trial.second;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** once more. */
public final class DocumentsAgain {

    private static final BigInteger ELEVEN = BigInteger.valueOf(11);
    private static final String PROVINCE = "(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])";
    private static final Pattern CITIZEN = Pattern.compile("[0-9]{17}[0-9X]");
    private static final Pattern RESIDENT =
            Pattern.compile("(?!8[123]0000)(?:" + PROVINCE + "|71|81|82)[0-9]{15}[0-9X]");
    private static final Pattern PERMITTED = Pattern.compile("8[123]0000[0-9]{11}[0-9X]");
    private static final Pattern LEGACY = Pattern.compile("([0-9]{6})([0-9]{6}([0-9]{3}))");
    private static final Pattern FOREIGN = Pattern.compile("9" + PROVINCE + "([0-9]{3})[0-9]{11}[0-9X]");
    private static final Pattern FORMERLY_FOREIGN =
            Pattern.compile("[A-Z]{3}" + PROVINCE + "[0-9]{2}([0-9]{6})([0-9])([0-9])");
    private static final Pattern HK_MACAO = Pattern.compile("((H|M)[0-9]{8})(?:[0-9]{2})?|((H|M)A[0-9]{7})");
    private static final Pattern TAIWAN = Pattern.compile("([0-9]{8})(?:([0-9]{2})(?:[(（][A-Z0-9][)）])?)?");

    private final TypingAgain typing = new TypingAgain();
    private final DatesAgain calendar;

    public DocumentsAgain(LocalDate today) {
        this.calendar = new DatesAgain(today);
    }

    public String number(String typed) {
        return typing.number(typed);
    }

    public String residentId(String typed) {
        String text = typing.number(typed);
        return text != null && RESIDENT.matcher(text).matches() ? citizen(text) : null;
    }

    public String residentIdToLookUp(String typed) {
        String text = typing.number(typed);
        Matcher legacy = text == null ? null : LEGACY.matcher(text);
        if (legacy == null || !legacy.matches()) {
            return residentId(typed);
        }
        String century = Integer.parseInt(legacy.group(3)) > 995 ? "18" : "19";
        String seventeen = legacy.group(1) + century + legacy.group(2);
        return "0123456789X"
                .chars()
                .mapToObj(check -> seventeen + (char) check)
                .filter(DocumentsAgain::addsUp)
                .findFirst()
                .map(this::residentId)
                .orElse(null);
    }

    public String residencePermit(String typed) {
        String text = typing.number(typed);
        return text != null && PERMITTED.matcher(text).matches() ? citizen(text) : null;
    }

    public String foreignPermit(String typed) {
        String text = typing.number(typed);
        Matcher matcher = text == null ? null : FOREIGN.matcher(text);
        if (matcher != null && matcher.matches()) {
            return CountriesAgain.exists(Integer.parseInt(matcher.group(1))) ? citizen(text) : null;
        }
        return text == null ? null : formerlyForeign(text);
    }

    private String formerlyForeign(String text) {
        Matcher matcher = FORMERLY_FOREIGN.matcher(text);
        if (!matcher.matches() || !isOfTravelDocument(text)) {
            return null;
        }
        int[] births = IntStream.of(1900_00_00, 2000_00_00)
                .map(century -> century + Integer.parseInt(matcher.group(1)))
                .filter(calendar::isBirth)
                .toArray();
        return births.length == 0 ? null : told(text, births.length == 1 ? births[0] : null, matcher.group(2));
    }

    private static boolean isOfTravelDocument(String text) {
        int sum = IntStream.range(0, 14)
                .map(i -> Integer.parseInt(text.substring(i, i + 1), 36) * ("731".charAt(i % 3) - '0'))
                .sum();
        return text.endsWith(String.valueOf(sum % 10));
    }

    public String hkMacaoPermit(String typed) {
        String text = typing.number(typed);
        Matcher matcher = text == null ? null : HK_MACAO.matcher(text);
        if (matcher == null || !matcher.matches()) {
            return null;
        }
        String key = matcher.group(1) == null ? matcher.group(3) : matcher.group(1);
        return key.charAt(0) + " " + text + " " + key;
    }

    public String taiwanPermit(String typed) {
        String text = typing.squeezed(typed);
        Matcher matcher = text == null ? null : TAIWAN.matcher(text);
        if (matcher == null || !matcher.matches()) {
            return null;
        }
        String issue = matcher.group(2) == null ? "" : matcher.group(2);
        return matcher.group(1) + issue + " " + matcher.group(1);
    }

    /** All readings of a number, in the order of the documents' types. */
    List<String> documents(String typed) {
        return Stream.of(
                        residentIdToLookUp(typed),
                        hkMacaoPermit(typed),
                        taiwanPermit(typed),
                        foreignPermit(typed),
                        residencePermit(typed))
                .filter(Objects::nonNull)
                .toList();
    }

    private String citizen(String text) {
        int birth = Integer.parseInt(text.substring(6, 14));
        boolean right = CITIZEN.matcher(text).matches() && addsUp(text) && calendar.isBirth(birth);
        return right ? told(text, birth, text.substring(16, 17)) : null;
    }

    private static String told(String text, Integer birth, String order) {
        return text + " " + birth + ("13579".contains(order) ? " MALE" : " FEMALE");
    }

    /** ISO 7064 MOD 11-2: the number, read as powers of two, leaves one. */
    private static boolean addsUp(String text) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < text.length(); i++) {
            sum = sum.shiftLeft(1).add(BigInteger.valueOf("0123456789X".indexOf(text.charAt(i))));
        }
        return sum.mod(ELEVEN).equals(BigInteger.ONE);
    }
}
