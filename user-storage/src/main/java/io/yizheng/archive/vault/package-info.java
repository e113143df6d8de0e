/** Where the vault of this server comes from: the port through which its keys reach us. */
package io.yizheng.archive.vault;
