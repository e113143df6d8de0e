/** 修改密码. */
package io.yizheng.centre.password;
