/** Tests of the whole house: they share one running server and talk to it as browsers and relying applications do. */
package io.yizheng.house;
