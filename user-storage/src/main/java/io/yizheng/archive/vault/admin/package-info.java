/** What an operator does with the vault: see whether it fits the database, and move the database to new keys. */
package io.yizheng.archive.vault.admin;
