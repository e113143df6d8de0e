/** 个人中心. */
package io.yizheng.centre.home;
