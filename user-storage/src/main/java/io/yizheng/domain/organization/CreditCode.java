package io.yizheng.domain.organization;

import io.yizheng.domain.person.Masks;
import io.yizheng.domain.person.NumberShape;
import io.yizheng.domain.person.RegionCodes;
import io.yizheng.domain.person.Typed;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The unified social credit code of an organisation (统一社会信用代码, GB 32100). */
public final class CreditCode {

    /** What to do when the organisation code inside a credit code does not add up though the whole does. */
    public enum EmbeddedCheck {
        REJECT,
        WARN
    }

    private static final String NEVER_USED = "IOSVZ";

    /** Registering authority and kind of organisation. */
    private static final Set<String> CATEGORIES = Set.of(
            "11", "12", "13", "19", "21", "29", "31", "32", "33", "34", "35", "39", "41", "49", "51", "52", "53", "59",
            "61", "62", "69", "71", "72", "79", "81", "89", "91", "92", "93", "A1", "A9", "N1", "N2", "N3", "N9", "Y1");

    private final String code;
    private final boolean doubtful;

    private CreditCode(String code) {
        this.code = code;
        this.doubtful = !OrganizationCheck.passes(code.substring(8, 17));
    }

    public static Optional<CreditCode> parse(@Nullable String typed) {
        return parse(typed, EmbeddedCheck.REJECT);
    }

    public static Optional<CreditCode> parse(@Nullable String typed, EmbeddedCheck embedded) {
        return Typed.number(typed)
                .filter(NumberShape.CREDIT_CODE::fits)
                .filter(code -> CATEGORIES.contains(code.substring(0, 2)))
                .filter(CreditCheck::passes)
                .map(CreditCode::new)
                .filter(code -> embedded == EmbeddedCheck.WARN || !code.doubtful);
    }

    /** The first letter typed that no credit code has, to be named to who took it for a digit. Never corrected. */
    public static Optional<Character> impossibleLetter(@Nullable String typed) {
        return Typed.number(typed).flatMap(text -> text.chars()
                .filter(sign -> NEVER_USED.indexOf(sign) >= 0)
                .mapToObj(sign -> (char) sign)
                .findFirst());
    }

    public String value() {
        return code;
    }

    /** Whether the organisation code inside does not add up; only {@link EmbeddedCheck#WARN} lets such a code in. */
    public boolean isDoubtful() {
        return doubtful;
    }

    /** What the table of regions says about the place of registration: at most a reason to look closer. */
    public RegionCodes.Standing region(RegionCodes regions) {
        return regions.standing(code.substring(2, 8), 0);
    }

    public String masked() {
        return masked(Masks.COMMON);
    }

    public String masked(Masks masks) {
        return masks.creditCode(code);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CreditCode that && code.equals(that.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public String toString() {
        return masked(Masks.STRICT);
    }
}
