/** Organisations as registers know them. */
package io.yizheng.domain.organization;
