/** A password being set or compared, by the realm's rule and under its lock. */
package io.yizheng.kit.password;
