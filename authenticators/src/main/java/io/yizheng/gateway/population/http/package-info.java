/** A register of residents that is asked in JSON over HTTP. */
package io.yizheng.gateway.population.http;
