/** How the adapters reach Keycloak's database: in the request's transaction, or apart from it. */
package io.yizheng.archive.database;
