/** Counters as rows, changed by one conditional statement. */
package io.yizheng.archive.counter.jpa;
