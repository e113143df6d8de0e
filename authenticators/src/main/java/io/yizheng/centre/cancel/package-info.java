/** 注销账号. */
package io.yizheng.centre.cancel;
