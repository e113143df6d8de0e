/** How sure we are of who somebody is, and what made us so. */
package io.yizheng.domain.assurance;
