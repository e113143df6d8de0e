/** The windows to outside services: one port an authority, its adapters side by side below it. */
package io.yizheng.gateway;
