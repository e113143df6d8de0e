package io.yizheng.domain.person;

/**
 * Chinese characters, extensions A to I included: the ranges of Unicode 15.1 by number, because the running Java may know
 * only an older Unicode.
 */
final class Han {

    private static final int[][] RANGES = {
        {0x3007, 0x3007},
        {0x3400, 0x4DBF},
        {0x4E00, 0x9FFF},
        {0xF900, 0xFA6D},
        {0xFA70, 0xFAD9},
        {0x20000, 0x2A6DF},
        {0x2A700, 0x2B739},
        {0x2B740, 0x2B81D},
        {0x2B820, 0x2CEA1},
        {0x2CEB0, 0x2EBE0},
        {0x2EBF0, 0x2EE5D},
        {0x2F800, 0x2FA1D},
        {0x30000, 0x3134A},
        {0x31350, 0x323AF},
    };

    private Han() {}

    static boolean contains(int character) {
        for (int[] range : RANGES) {
            if (range[0] <= character && character <= range[1]) {
                return true;
            }
        }
        return false;
    }
}
