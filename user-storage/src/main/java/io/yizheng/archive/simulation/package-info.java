/** What the simulators of outside services remember: made-up people, messages nobody carried, the weather a tester made. */
package io.yizheng.archive.simulation;
