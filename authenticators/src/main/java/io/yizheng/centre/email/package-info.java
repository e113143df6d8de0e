/** 绑定邮箱. */
package io.yizheng.centre.email;
