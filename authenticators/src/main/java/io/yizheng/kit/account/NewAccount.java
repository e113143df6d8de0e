package io.yizheng.kit.account;

import io.yizheng.domain.person.IdentityDocument;
import io.yizheng.domain.person.PersonName;
import io.yizheng.domain.person.PhoneNumber;
import io.yizheng.domain.person.Username;
import org.jspecify.annotations.Nullable;

/**
 * An account to be opened, each of its parts right by itself. A phone here has been proven, and a name and document have
 * been verified, by whoever opens it.
 */
public record NewAccount(
        @Nullable Username username,
        @Nullable PhoneNumber phone,
        @Nullable String password,
        @Nullable PersonName name,
        @Nullable IdentityDocument document) {

    /** Says which parts there are: what is in them is personal. */
    @Override
    public String toString() {
        return "NewAccount[" + (username == null ? "" : "username ") + (phone == null ? "" : "phone ")
                + (document == null ? "" : "document") + "]";
    }
}
