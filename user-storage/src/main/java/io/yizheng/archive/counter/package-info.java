/** Counts that hold across all nodes: tries, sendings, locks. */
package io.yizheng.archive.counter;
