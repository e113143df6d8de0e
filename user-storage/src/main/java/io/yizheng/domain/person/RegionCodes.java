package io.yizheng.domain.person;

import java.io.Reader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The places of GB/T 2260 with the years in which their codes were in force. Provinces are certain; a county that the
 * table does not know is only a reason to look closer, because every such table lags behind.
 */
public final class RegionCodes {

    /** What a table can say of a place. */
    public enum Standing {
        /** In force in some year in which the number can have been given. */
        LISTED,
        /** Not in force in any such year, though the table holds every county around it. */
        UNLISTED,
        /** Outside of what the table holds. */
        UNTOLD,
        /** Hong Kong, Macao, Taiwan: the authority decides. */
        AUTHORITY_DECIDES;

        /** Whether somebody should look closer. Never a reason to refuse. */
        public boolean isDoubtful() {
            return this == UNLISTED;
        }
    }

    /** Numbers were first given out in 1984, by the places of that year, also to those born long before. */
    private static final int FIRST_NUMBERS = 1984;

    private static final Set<String> MAINLAND = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65");
    private static final Set<String> BEYOND = Set.of("71", "81", "82");

    private static final RegionCodes BUNDLED = of(TableFile.bundled("regions.txt"));

    private final String version;
    private final Map<String, Integer> lastYears;
    private final Set<String> complete;

    private RegionCodes(String version, Map<String, Integer> lastYears, Set<String> complete) {
        this.version = version;
        this.lastYears = Map.copyOf(lastYears);
        this.complete = Set.copyOf(complete);
    }

    /** The table that comes with the product; what it holds is written at its head. */
    public static RegionCodes bundled() {
        return BUNDLED;
    }

    /** Another edition of the table, in the format of the bundled one. */
    public static RegionCodes read(Reader source) {
        return of(TableFile.read(source));
    }

    private static RegionCodes of(TableFile file) {
        Map<String, Integer> lastYears = new HashMap<>();
        Set<String> complete = new HashSet<>();
        for (List<String> row : file.rows()) {
            if (row.get(0).equals("complete")) {
                complete.add(row.get(1));
            } else {
                lastYears.put(row.get(0), lastYear(row));
            }
        }
        return new RegionCodes(file.version(), lastYears, complete);
    }

    /** When a code began says nothing: places gave out numbers under new codes to people born under old ones. */
    private static int lastYear(List<String> row) {
        return row.size() < 3 || row.get(2).equals("-") ? Integer.MAX_VALUE : Integer.parseInt(row.get(2));
    }

    /** Whether the first two digits name a province from which resident identity cards come. */
    static boolean isProvince(String code) {
        String province = code.substring(0, 2);
        return MAINLAND.contains(province) || BEYOND.contains(province);
    }

    static boolean isMainlandProvince(String province) {
        return MAINLAND.contains(province);
    }

    /** What is known of a county as the place of a number whose owner was born in that year. */
    public Standing standing(String county, int bornIn) {
        if (BEYOND.contains(county.substring(0, 2))) {
            return Standing.AUTHORITY_DECIDES;
        }
        Integer lastYear = lastYears.get(county);
        if (lastYear != null) {
            return lastYear >= Math.max(bornIn, FIRST_NUMBERS) ? Standing.LISTED : Standing.UNLISTED;
        }
        return isComplete(county) ? Standing.UNLISTED : Standing.UNTOLD;
    }

    private boolean isComplete(String county) {
        return !MAINLAND.contains(county.substring(0, 2)) || complete.contains(county.substring(0, 2));
    }

    public String version() {
        return version;
    }

    @Override
    public String toString() {
        return "regions of " + version;
    }
}
