package io.yizheng.login;

import io.yizheng.house.Secrets;
import java.util.concurrent.ThreadLocalRandom;

/** Made-up resident identity numbers: right in form, issued to nobody, since no sequence 000 is given out. */
public final class Documents {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private Documents() {}

    /** A number nobody here has, and one that ends in X, because that is where things go wrong. */
    public static String fresh() {
        while (true) {
            ThreadLocalRandom random = ThreadLocalRandom.current();
            String body = "110101"
                    + String.format(
                            "%04d%02d%02d", random.nextInt(1930, 2006), random.nextInt(1, 13), random.nextInt(1, 29))
                    + String.format("%03d", random.nextInt(1000));
            int sum = 0;
            for (int i = 0; i < WEIGHTS.length; i++) {
                sum += (body.charAt(i) - '0') * WEIGHTS[i];
            }
            if (sum % 11 == 2) {
                return Secrets.keep(body + "X");
            }
        }
    }

    static String fullWidth(String number) {
        StringBuilder wide = new StringBuilder();
        number.chars().forEach(sign -> wide.append((char) (sign - 0x20 + 0xFF00)));
        return wide.toString();
    }
}
