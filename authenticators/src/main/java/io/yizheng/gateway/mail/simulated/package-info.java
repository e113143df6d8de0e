/** The post office of a test hall: mails lie in an out-box that tests and administrators read. */
package io.yizheng.gateway.mail.simulated;
