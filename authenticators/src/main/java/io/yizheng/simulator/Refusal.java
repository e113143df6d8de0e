package io.yizheng.simulator;

import jakarta.ws.rs.core.Response;

/** Why a call does not do what it was to do, in one sentence that repeats nothing of what was sent. */
final class Refusal extends Exception {
    private final transient Response.Status status;

    private Refusal(Response.Status status, String sentence) {
        super(sentence);
        this.status = status;
    }

    static Refusal malformed(String sentence) {
        return new Refusal(Response.Status.BAD_REQUEST, sentence);
    }

    static Refusal unknown(String sentence) {
        return new Refusal(Response.Status.NOT_FOUND, sentence);
    }

    static Refusal unavailable(String sentence) {
        return new Refusal(Response.Status.SERVICE_UNAVAILABLE, sentence);
    }

    Response.Status status() {
        return status;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
