/** The port to the register of residents. */
package io.yizheng.gateway.population;
