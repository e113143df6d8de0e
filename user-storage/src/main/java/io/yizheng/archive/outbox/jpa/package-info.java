/** The outbox as rows. */
package io.yizheng.archive.outbox.jpa;
