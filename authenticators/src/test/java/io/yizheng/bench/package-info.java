/** Holds our captcha up against what Chinese portals use now: speed, size, and what a reading machine makes of it. */
package io.yizheng.bench;
