/** Asking the population register whether a name and a document belong together. */
package io.yizheng.kit.realname;
