/** Finds the adapter that a realm has chosen for an outside service. */
package io.yizheng.kit.gateway;
