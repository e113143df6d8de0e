package io.yizheng.kit.settings;

/**
 * How many codes of one channel leave at most; 0 where there is no such limit.
 *
 * @param dailyPerRecipient on a calendar day
 * @param hourlyPerNetwork to all askers of one neighbourhood of addresses
 * @param hourlyPerBlock to all numbers that begin alike
 * @param dailyInRealm on a calendar day
 */
public record SendCaps(
        int dailyPerRecipient,
        int hourlyPerRecipient,
        int hourlyPerAddress,
        int hourlyPerNetwork,
        int hourlyPerBlock,
        int dailyInRealm) {}
