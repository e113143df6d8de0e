package io.yizheng.kit.captcha.draw;

import java.util.SplittableRandom;

/** How far a drawing may differ from the next. */
record Range(float from, float to) {
    float pick(SplittableRandom random) {
        return (float) random.nextDouble(from, to);
    }
}
