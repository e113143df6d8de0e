package io.yizheng.archive.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How often another identity came onto an account or left it, and when that was last. */
public record IdentityVersion(int number, @Nullable Instant changedAt) {}
