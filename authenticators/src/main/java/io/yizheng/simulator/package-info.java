/** The control of the simulators: the out-box, the made-up people, outages and the clock, for tests and testers. */
package io.yizheng.simulator;
