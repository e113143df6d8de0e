/** An SMS gateway that takes JSON over HTTP, as most do, each with words of its own that are settings here. */
package io.yizheng.gateway.sms.http;
