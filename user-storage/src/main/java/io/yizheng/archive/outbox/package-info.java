/** Which messages have been handed over, so that a press of a button sends one. */
package io.yizheng.archive.outbox;
