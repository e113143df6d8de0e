/** What happened, in the words of the house, with nothing personal in it. */
package io.yizheng.archive.audit;
