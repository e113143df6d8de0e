package io.yizheng.kit.account;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.UserModel;

/**
 * What the admin console shows of an account, under the names of the specification and masked: the values themselves lie
 * sealed in the archive, and nobody edits them here.
 */
final class DisplayedAttributes {

    private final UserModel user;

    DisplayedAttributes(UserModel user) {
        this.user = user;
    }

    void show(NewAccount account) {
        set("phone", account.phone() == null ? null : account.phone().masked());
        set("idName", account.name() == null ? null : account.name().masked());
        set(
                "idType",
                account.document() == null ? null : account.document().type().word());
        set("idNumber", account.document() == null ? null : account.document().masked());
    }

    private void set(String name, @Nullable String shown) {
        if (shown != null) {
            user.setSingleAttribute(name, shown);
        }
    }
}
