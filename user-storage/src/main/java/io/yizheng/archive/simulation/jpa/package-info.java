/** The simulators' memory in Keycloak's own database, its contents sealed. */
package io.yizheng.archive.simulation.jpa;
