/** Messages that tell citizens what was changed on their account. */
package io.yizheng.kit.notice;
