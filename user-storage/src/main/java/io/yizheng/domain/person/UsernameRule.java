package io.yizheng.domain.person;

/**
 * What user names a realm lets people choose: a letter first, then letters, digits and the given signs, all of ASCII.
 *
 * @param signs what may stand in a name besides letters and digits
 */
public record UsernameRule(int min, int max, String signs) {

    public static final UsernameRule BEIJING = new UsernameRule(6, 20, "");
    public static final UsernameRule JILIN = new UsernameRule(6, 20, "_");

    boolean allows(String name) {
        return min <= name.length()
                && name.length() <= max
                && Ascii.isLetter(name.charAt(0))
                && name.chars()
                        .allMatch(sign -> Ascii.isLetter(sign) || Ascii.isDigit(sign) || signs.indexOf(sign) >= 0);
    }

    @Override
    public String toString() {
        return min + " to " + max + " letters, digits" + (signs.isEmpty() ? "" : " and " + signs);
    }
}
