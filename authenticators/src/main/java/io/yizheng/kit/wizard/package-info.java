/** Ways of several steps: their order, their end, and the pass that one step earns for another. */
package io.yizheng.kit.wizard;
