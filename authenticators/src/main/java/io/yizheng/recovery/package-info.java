/** 找回密码: name the account, prove to be its owner, set a new password. */
package io.yizheng.recovery;
