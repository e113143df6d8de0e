package io.yizheng.kit.release;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.keycloak.common.Version;

/** Says at start when the server lacks fixes of weaknesses that a login platform must not have. */
final class PatchLevel {

    private static final Logger LOG = Logger.getLogger(PatchLevel.class);
    private static final Pattern NUMBERS = Pattern.compile("([0-9]{1,6})\\.([0-9]{1,6})\\.([0-9]{1,6}).*");
    private static final String WANTED = "26.7.4";

    private PatchLevel() {}

    static void warn() {
        if (isBelow(Version.VERSION)) {
            LOG.warnf(
                    "Keycloak %s lacks security fixes of %s (among them CVE-2026-19607, by which a brokered e-mail address"
                            + " can lock another user out): take it as soon as you can",
                    Version.VERSION, WANTED);
        }
    }

    static boolean isBelow(String version) {
        Matcher present = NUMBERS.matcher(version);
        Matcher wanted = NUMBERS.matcher(WANTED);
        if (!present.matches() || !wanted.matches()) {
            return false;
        }
        for (int place = 1; place <= 3; place++) {
            int difference = Integer.parseInt(present.group(place)) - Integer.parseInt(wanted.group(place));
            if (difference != 0) {
                return difference < 0;
            }
        }
        return false;
    }
}
