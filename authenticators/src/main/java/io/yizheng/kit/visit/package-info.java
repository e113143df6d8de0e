/** One request at one door, whichever way Keycloak hands it over. */
package io.yizheng.kit.visit;
