/** The register of a test hall: it knows the test people and nobody else. */
package io.yizheng.gateway.population.simulated;
