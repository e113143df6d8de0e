package io.yizheng.planted.domain;

import org.keycloak.models.UserModel;

/** A rule that knows the server. */
public final class AsksTheServer {

    public boolean isEnabled(UserModel user) {
        return user.isEnabled();
    }
}
