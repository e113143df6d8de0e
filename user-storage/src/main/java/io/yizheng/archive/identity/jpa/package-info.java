/** Identity records as rows, what is personal sealed. */
package io.yizheng.archive.identity.jpa;
