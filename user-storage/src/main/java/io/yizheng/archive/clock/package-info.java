/** The one clock that everything of ours reads. */
package io.yizheng.archive.clock;
