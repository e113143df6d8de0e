/** Opening an account oneself: name and phone, then the real name for whoever wants to give it. */
package io.yizheng.registration;
