/** What relying apps are told of an account: each claim or attribute of ours is one mapper. */
package io.yizheng.claim;
