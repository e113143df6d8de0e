/** Which texts a person has agreed to, and when. */
package io.yizheng.archive.agreement;
