package io.yizheng.proof;

import java.util.List;

/** A test that proves a requirement; one that names no realm proves a rule that all realms share. */
record Proof(String requirement, List<String> realms, String test) {

    boolean holdsIn(String realm) {
        return realms.isEmpty() || realms.contains(realm);
    }
}
