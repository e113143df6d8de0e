/** A person as documents and forms know them. Every type is made by parsing and prints only its mask. */
package io.yizheng.domain.person;
