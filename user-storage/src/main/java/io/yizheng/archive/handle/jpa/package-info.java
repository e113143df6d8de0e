/** Login handles as rows under a unique constraint over their fingerprints. */
package io.yizheng.archive.handle.jpa;
