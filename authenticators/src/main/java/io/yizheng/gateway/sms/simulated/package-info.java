/** The gateway of a test hall: messages lie in an out-box that tests and administrators read. */
package io.yizheng.gateway.sms.simulated;
