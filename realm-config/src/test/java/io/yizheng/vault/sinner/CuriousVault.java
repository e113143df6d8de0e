package io.yizheng.vault.sinner;

import org.keycloak.models.RealmModel;

/** Knows Keycloak. */
final class CuriousVault {

    String name(RealmModel realm) {
        return realm.getName();
    }
}
