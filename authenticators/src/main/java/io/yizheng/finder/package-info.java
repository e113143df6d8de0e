/** How an administrator finds people by what is sealed: the whole phone or document number, and nothing less. */
package io.yizheng.finder;
