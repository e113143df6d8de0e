package io.yizheng.archive.agreement;

import java.time.Instant;

/**
 * A text that a person agreed to.
 *
 * @param document which text, such as {@code user-agreement}
 * @param version its version as the realm states it
 * @param digest SHA-256 of the text as it was shown, in hexadecimal; empty if it stands elsewhere
 * @param channel where it was shown, such as {@code pc} or {@code h5}
 */
public record Agreement(String document, String version, String digest, String channel, Instant at) {}
