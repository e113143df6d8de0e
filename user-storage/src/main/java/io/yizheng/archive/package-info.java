/** What is kept in Keycloak's database: one package a thing, its port in it and the adapter below. */
package io.yizheng.archive;
