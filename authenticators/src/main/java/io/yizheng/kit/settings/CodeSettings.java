package io.yizheng.kit.settings;

import io.yizheng.domain.code.CodeRule;

/**
 * What a realm's codes of one channel are like, and how often they may be asked for.
 *
 * @param dailyPerRecipient codes on a calendar day
 * @param dailyWrong wrong codes of one purpose in 24 hours, after which none is sent for it any more
 */
public record CodeSettings(CodeRule rule, int dailyPerRecipient, int dailyWrong, int hourlyPerAddress) {}
