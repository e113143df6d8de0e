/** What a person can sign in under, each held by one account of a realm. */
package io.yizheng.archive.handle;
