/** Keys from a PKCS12 file: the embedded default, and the tool that makes such files. */
package io.yizheng.archive.vault.keystore;
