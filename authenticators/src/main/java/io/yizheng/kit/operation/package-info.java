/** What a citizen does to their own account: prove who it is, do it, done; the same way for every such operation. */
package io.yizheng.kit.operation;
