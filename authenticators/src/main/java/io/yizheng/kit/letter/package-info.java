/** What is written to citizens by mail, in the words and the look of their realm. */
package io.yizheng.kit.letter;
