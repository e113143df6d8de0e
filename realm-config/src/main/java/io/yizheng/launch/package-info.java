/** Starts the house: one launcher for trying it out, for the tests and for the benchmark. */
package io.yizheng.launch;
