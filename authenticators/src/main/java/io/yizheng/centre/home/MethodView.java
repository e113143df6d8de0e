package io.yizheng.centre.home;

/**
 * One way to raise the level, in the block 认证信息.
 *
 * @param word names its texts
 * @param done whether its evidence is in force
 * @param start where it is done; empty where it cannot be done here
 */
public record MethodView(String word, boolean done, String start) {}
