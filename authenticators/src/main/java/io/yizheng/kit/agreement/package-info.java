/** The text that a citizen agrees to before having an account, and the record that they did. */
package io.yizheng.kit.agreement;
