/** The audit trail as rows. */
package io.yizheng.archive.audit.jpa;
