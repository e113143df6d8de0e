/** Agreements as rows. */
package io.yizheng.archive.agreement.jpa;
