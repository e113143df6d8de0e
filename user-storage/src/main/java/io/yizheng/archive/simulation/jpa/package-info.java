/** The simulators' memory as rows. */
package io.yizheng.archive.simulation.jpa;
