/** What the bundle expects of the server it was dropped into. */
package io.yizheng.kit.release;
