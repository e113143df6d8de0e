/** Relying apps to try the platform with, as an app's own developers would write them: they know no more than any other. */
package io.yizheng.portal;
