package io.yizheng.kit.letter;

import org.keycloak.models.RealmModel;

/** By what name a message to a citizen speaks of the platform. */
public final class Platform {

    private Platform() {}

    public static String name(RealmModel realm) {
        return realm.getDisplayName() == null ? realm.getName() : realm.getDisplayName();
    }
}
