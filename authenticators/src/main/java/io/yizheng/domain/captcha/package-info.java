/** What is true of a captcha: which characters it may show, and which typed text answers it. */
package io.yizheng.domain.captcha;
