/** The password hash of the GM profile. */
package io.yizheng.credential;
