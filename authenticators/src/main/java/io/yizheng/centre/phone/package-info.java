/** 绑定手机. */
package io.yizheng.centre.phone;
