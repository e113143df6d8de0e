/** Mail through the SMTP server that an administrator set for the realm. */
package io.yizheng.gateway.mail.smtp;
