package io.yizheng.bench;

import io.yizheng.bench.CaptchaBench.Speed;
import io.yizheng.kit.captcha.draw.DrawnCharacter;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Our captchas against those that others draw, in this JVM. */
final class Captchas {

    private static final int ROUNDS = 5;
    private static final int PICTURES_A_ROUND = 1_000;
    private static final int READ = 500;
    private static final int ENLARGED = 3;
    private static final int HEIGHTS = 5_000;

    private Captchas() {}

    static Section measure() throws Exception {
        Map<CaptchaPainter, Speed> speeds = new EnumMap<>(CaptchaPainter.class);
        CaptchaBench.speeds(ROUNDS, PICTURES_A_ROUND).forEach(speed -> speeds.put(speed.painter(), speed));
        CaptchaSheet.write(Page.docs().resolve("captcha.png"));
        Table table = new Table("figure", "ours", "easy-captcha", "kaptcha", "ours to theirs", "goal")
                .row(
                        "pictures per second and core",
                        perSecond(speeds.get(CaptchaPainter.YIZHENG)),
                        perSecond(speeds.get(CaptchaPainter.EASY_CAPTCHA)),
                        perSecond(speeds.get(CaptchaPainter.KAPTCHA)),
                        times(speeds, CaptchaPainter.EASY_CAPTCHA) + ", " + times(speeds, CaptchaPainter.KAPTCHA),
                        "≥ 5")
                .row(
                        "bytes of a picture",
                        bytes(speeds.get(CaptchaPainter.YIZHENG)),
                        bytes(speeds.get(CaptchaPainter.EASY_CAPTCHA)),
                        bytes(speeds.get(CaptchaPainter.KAPTCHA)),
                        share(speeds, CaptchaPainter.EASY_CAPTCHA) + ", " + share(speeds, CaptchaPainter.KAPTCHA),
                        "≤ 0.5");
        read(table);
        table.row(
                String.format(Locale.ROOT, "lowest digit of %,d pictures of four digits", HEIGHTS),
                String.format(Locale.ROOT, "%.1f px", DrawnCharacter.lowestDigit(HEIGHTS)),
                "",
                "",
                "",
                "≥ 24 px");
        return new Section("Captcha", table + "\nThirty of them:\n\n![Thirty captchas](captcha.png)\n");
    }

    private static void read(Table table) throws Exception {
        String what = String.format(
                Locale.ROOT,
                "read by tesseract: digits only, page mode 8, %d times enlarged, %d fresh pictures",
                ENLARGED,
                READ);
        if (!Tesseract.isInstalled()) {
            table.row(what, "not measured: no tesseract", "", "", "", "≤ 1 %");
            return;
        }
        table.row(
                what,
                rate(CaptchaPainter.YIZHENG),
                rate(CaptchaPainter.EASY_CAPTCHA),
                rate(CaptchaPainter.KAPTCHA),
                "",
                "≤ 1 %");
    }

    private static String rate(CaptchaPainter painter) throws Exception {
        int read = Tesseract.readsOf(painter, new SecureRandom(), READ, ENLARGED);
        return String.format(Locale.ROOT, "%.1f %%", 100.0 * read / READ);
    }

    private static String perSecond(Speed speed) {
        return String.format(Locale.ROOT, "%,.0f", speed.perSecond());
    }

    private static String bytes(Speed speed) {
        return String.format(Locale.ROOT, "%,d", speed.bytes());
    }

    private static String times(Map<CaptchaPainter, Speed> speeds, CaptchaPainter other) {
        return String.format(
                Locale.ROOT,
                "%.1f",
                speeds.get(CaptchaPainter.YIZHENG).perSecond()
                        / speeds.get(other).perSecond());
    }

    private static String share(Map<CaptchaPainter, Speed> speeds, CaptchaPainter other) {
        return String.format(
                Locale.ROOT,
                "%.2f",
                (double) speeds.get(CaptchaPainter.YIZHENG).bytes()
                        / speeds.get(other).bytes());
    }
}
