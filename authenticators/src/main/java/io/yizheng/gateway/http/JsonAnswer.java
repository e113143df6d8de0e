package io.yizheng.gateway.http;

/** What came of a question: what the service replied, or why there is no reply. */
public sealed interface JsonAnswer permits JsonReply, JsonAnswer.Silence {

    /** No reply. */
    enum Silence implements JsonAnswer {
        /** The question never reached the service. */
        NOT_REACHED,
        /** The question may have been heard. */
        UNANSWERED
    }
}
