/** What every door shares: pages, session notes, codes, captchas, limits, settings and events. */
package io.yizheng.kit;
