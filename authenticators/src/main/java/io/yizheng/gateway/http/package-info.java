/** How adapters speak JSON over HTTP: bounded in time, in size and in calls at once. */
package io.yizheng.gateway.http;
