/** The end of logins that were begun before their account was called back. */
package io.yizheng.login.recall;
