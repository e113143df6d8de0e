/** A password being set: its two fields and the realm's rule. */
package io.yizheng.kit.password;
