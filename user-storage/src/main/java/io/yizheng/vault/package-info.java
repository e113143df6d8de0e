/** Seals what is personal to the place where it lies, and fingerprints it for look-up. Plain Java: keys are handed in. */
package io.yizheng.vault;
