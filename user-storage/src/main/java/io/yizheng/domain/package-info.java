/** The rules of the house, which know only Java: no Keycloak, no database, no clock of their own. */
package io.yizheng.domain;
