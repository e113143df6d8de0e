package io.yizheng.gateway.simulation;

/** Says in one sentence what is wrong with a piece of JSON, without repeating what it holds. */
public final class MalformedJson extends Exception {
    public MalformedJson(String sentence) {
        super(sentence);
    }
}
