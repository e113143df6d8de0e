/** A relying app to try the platform with, as an app's own developers would write it: it knows no more than any other. */
package io.yizheng.portal;
