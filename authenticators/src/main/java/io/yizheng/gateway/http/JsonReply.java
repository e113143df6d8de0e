package io.yizheng.gateway.http;

import com.fasterxml.jackson.databind.JsonNode;

/** What came back: a status, and the JSON of the body, which is missing where there was none to be understood. */
public record JsonReply(int status, JsonNode body) implements JsonAnswer {
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Says nothing of the body. */
    @Override
    public String toString() {
        return "JsonReply[" + status + "]";
    }
}
