/** The port to whoever carries mail. */
package io.yizheng.gateway.mail;
