package io.yizheng.trial.second;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** the login box and the rules for passwords once more. */
public final class NamesAgain {

    private static final String HAN = "\\x{3007}\\x{3400}-\\x{4DBF}\\x{4E00}-\\x{9FFF}\\x{F900}-\\x{FA6D}"
            + "\\x{FA70}-\\x{FAD9}\\x{20000}-\\x{2A6DF}\\x{2A700}-\\x{2B739}\\x{2B740}-\\x{2B81D}\\x{2B820}-\\x{2CEA1}"
            + "\\x{2CEB0}-\\x{2EBE0}\\x{2EBF0}-\\x{2EE5D}\\x{2F800}-\\x{2FA1D}\\x{30000}-\\x{3134A}\\x{31350}-\\x{323AF}";
    private static final String LATIN = "A-Za-z\\x{C0}-\\x{D6}\\x{D8}-\\x{F6}\\x{F8}-\\x{24F}\\x{1E00}-\\x{1EFF}";
    private static final Pattern NAME =
            Pattern.compile("(?!\u00B7)(?![ '\u00B7-]*$)(?:[" + HAN + LATIN + " '-]|\u00B7(?!\u00B7|$)){2,50}");
    private static final Pattern SPELT = Pattern.compile("[" + HAN + LATIN + " '\u00B7\\x{300}-\\x{36F}-]*");
    private static final Pattern STOP = Pattern.compile("([" + HAN + "])\\.(?=[" + HAN + "])");
    private static final Pattern DOT = Pattern.compile("[\u2022\u2027\u30FB\uFF65\u22C5\u2219\u2E31]");
    private static final String PRIVATE =
            "\uE81E\uE826\uE82B\uE82C\uE832\uE843\uE854\uE864\uE816\uE817\uE818\uE831\uE83B\uE855";
    private static final int[] PUBLIC = {
        0x9FB4, 0x9FB5, 0x9FB6, 0x9FB7, 0x9FB8, 0x9FB9, 0x9FBA, 0x9FBB, 0x20087, 0x20089, 0x200CC, 0x215D7, 0x2298F,
        0x241FE
    };
    private static final Pattern NUMBER = Pattern.compile("[HM][0-9]{8}(?:[0-9]{2})?|[HM]A[0-9]{7}|[A-Z]{3}[0-9]{12}"
            + "|[0-9]{17}[0-9X]|[0-9]{15}|[0-9]{8}(?:[0-9]{2})?|(?:00)?(?:86)?1[0-9]{10}"
            + "|[^\\WIOSVZ_]{2}[0-9]{6}[^\\WIOSVZ_]{10}");
    private static final Pattern RESERVED = Pattern.compile("administrator|anonymous|anquan|beijing|canlian|guanliyuan"
            + "|helpdesk|hostmaster|jilin|keycloak|nobody|operator|postmaster|security|service|shenjiyuan|superuser|support"
            + "|sysadmin|system|undefined|webmaster|xitong|yizheng|(?:bjt_|gj_).*");
    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7E]+");

    private final DocumentsAgain documents;
    private final ContactsAgain contacts = new ContactsAgain();

    public NamesAgain(LocalDate today) {
        this.documents = new DocumentsAgain(today);
    }

    public String name(String typed) {
        String narrow = TypingAgain.narrow(typed, 256);
        if (narrow == null) {
            return null;
        }
        String text = DOT.matcher(narrow.replace('．', '.').replace('’', '\'')).replaceAll("\u00B7");
        for (int i = 0; i < PUBLIC.length; i++) {
            text = text.replace(PRIVATE.substring(i, i + 1), Character.toString(PUBLIC[i]));
        }
        text = STOP.matcher(text).replaceAll("$1\u00B7");
        if (!SPELT.matcher(text).matches()) {
            return null;
        }
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
        return NAME.matcher(text).matches() ? text : null;
    }

    public String username(String typed, Pattern rule) {
        String number = new TypingAgain().number(typed);
        if (number != null && NUMBER.matcher(number).matches()) {
            return "refused READS_AS_NUMBER";
        }
        String text = TypingAgain.narrow(typed, 64);
        if (text == null || !rule.matcher(text).matches()) {
            return "refused BREAKS_RULE";
        }
        String folded = text.toLowerCase(Locale.ENGLISH);
        return RESERVED.matcher(folded).matches() ? "refused RESERVED" : folded;
    }

    public String loginName(String typed) {
        String phone = contacts.phone(typed);
        if (phone != null) {
            return "phone " + phone.substring(0, 14);
        }
        List<String> found = documents.documents(typed);
        if (!found.isEmpty()) {
            return "document " + found;
        }
        String text = TypingAgain.narrow(typed, 64);
        boolean name = text != null && PRINTABLE.matcher(text).matches();
        return name ? "name " + text.toLowerCase(Locale.ENGLISH) : null;
    }

    public String password(String typed, int min, int max, Pattern allowed, Pattern composed) {
        if (typed == null || typed.length() > max) {
            return "refused LENGTH";
        }
        if (!allowed.matcher(typed).matches()) {
            return "refused CHARACTER";
        }
        if (typed.length() < min) {
            return "refused LENGTH";
        }
        return composed.matcher(typed).matches() ? "taken" : "refused COMPOSITION";
    }
}
