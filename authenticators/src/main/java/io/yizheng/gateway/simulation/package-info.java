/** What all simulated adapters share: the switch, the weather a tester made, the made-up people. */
package io.yizheng.gateway.simulation;
