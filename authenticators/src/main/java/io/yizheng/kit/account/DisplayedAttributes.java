package io.yizheng.kit.account;

import io.yizheng.archive.identity.Identity;
import io.yizheng.domain.person.PhoneNumber;
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
        if (account.phone() != null) {
            show(account.phone());
        }
        if (account.name() != null && account.document() != null) {
            show(new Identity(account.name(), account.document(), null));
        }
    }

    void show(PhoneNumber phone) {
        user.setSingleAttribute("phone", phone.masked());
    }

    void show(Identity identity) {
        user.setSingleAttribute("idName", identity.name().masked());
        user.setSingleAttribute("idType", identity.document().type().word());
        user.setSingleAttribute("idNumber", identity.document().masked());
        identity.document().gender().ifPresent(gender -> user.setSingleAttribute("gender", gender.word()));
    }
}
