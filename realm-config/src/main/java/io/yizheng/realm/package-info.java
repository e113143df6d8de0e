/** The realms, written once as Java values and turned into the files that Keycloak imports. */
package io.yizheng.realm;
