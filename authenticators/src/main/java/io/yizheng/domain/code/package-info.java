/** What is true of a one-time code that reaches a person by SMS or mail. */
package io.yizheng.domain.code;
