/** Who stands behind an account, what shows it, and under what name apps know the account. */
package io.yizheng.archive.identity;
