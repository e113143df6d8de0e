package io.yizheng.realm;

import static io.yizheng.realm.Flow.required;

/** A password sent straight to the token endpoint passes neither captcha nor lock: the answer is always no. */
final class DirectGrantFlow {

    static final String ALIAS = "yz-direct-grant";

    private DirectGrantFlow() {}

    static Flow flow() {
        return Flow.of(ALIAS, "直接授权：一律拒绝", required(ClosedFlow.DENY));
    }
}
