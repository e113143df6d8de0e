package io.yizheng.kit.settings;

import io.yizheng.domain.code.CodeRule;

/**
 * What a realm's codes of one channel are like, how often they may be asked for, and how often typed wrong.
 *
 * @param dailyWrong wrong codes of one purpose in 24 hours, after which none of it is sent or looked at any more
 * @param wrongInARow wrong codes of all purposes without a right one between, after which there are none for a day
 */
public record CodeSettings(CodeRule rule, SendCaps sends, int dailyWrong, int wrongInARow) {}
