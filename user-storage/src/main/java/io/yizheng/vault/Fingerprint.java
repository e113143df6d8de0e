package io.yizheng.vault;

/**
 * What a value looks like under one index key: equal values have equal fingerprints, and without the key nobody can go
 * back or make another.
 *
 * @param digest 64 hexadecimal digits
 */
public record Fingerprint(String keyId, String digest) {}
