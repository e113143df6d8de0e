/** The port to whoever carries text messages. */
package io.yizheng.gateway.sms;
