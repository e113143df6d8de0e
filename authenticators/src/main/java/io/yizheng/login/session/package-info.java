/** Whoever is signed in already needs no method: the browser's living session is taken over. */
package io.yizheng.login.session;
