/** Codes sent by SMS or mail, and the piece of a form in which they are asked for and typed. */
package io.yizheng.kit.code;
