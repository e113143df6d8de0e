package io.yizheng.kit.account;

import io.yizheng.domain.person.DocumentType;
import io.yizheng.domain.person.IdentityDocument;
import io.yizheng.domain.person.PersonName;
import io.yizheng.domain.person.PhoneNumber;
import io.yizheng.domain.person.Username;
import io.yizheng.domain.person.UsernameRule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An administrator's request for an account, as it comes. */
record AccountRequest(
        @Nullable String username,
        @Nullable String phone,
        @Nullable String password,
        @Nullable Identity identity) {

    private static final int LONGEST_PASSWORD = 64;

    record Identity(
            @Nullable String name,
            @Nullable String type,
            @Nullable String number) {

        @Override
        public String toString() {
            return "Identity[" + type + "]";
        }
    }

    /** @throws Refused naming the first field that is not right */
    NewAccount read(UsernameRule rule, LocalDate today) throws Refused {
        if (username == null && phone == null) {
            throw new Refused("username");
        }
        return new NewAccount(
                username == null ? null : Username.parse(username, rule).orElseThrow(() -> new Refused("username")),
                phone == null ? null : PhoneNumber.parse(phone).orElseThrow(() -> new Refused("phone")),
                readPassword(),
                identity == null ? null : PersonName.parse(identity.name()).orElseThrow(() -> new Refused("name")),
                identity == null ? null : readDocument(identity, today));
    }

    private @Nullable String readPassword() throws Refused {
        if (password != null && (password.isEmpty() || password.length() > LONGEST_PASSWORD)) {
            throw new Refused("password");
        }
        return password;
    }

    private static IdentityDocument readDocument(Identity identity, LocalDate today) throws Refused {
        DocumentType type = DocumentType.of(identity.type()).orElseThrow(() -> new Refused("type"));
        return IdentityDocument.parse(type, identity.number(), today).orElseThrow(() -> new Refused("number"));
    }

    /** A request has nothing to print. */
    @Override
    public String toString() {
        return "AccountRequest";
    }

    static final class Refused extends Exception {

        private final String field;

        Refused(String field) {
            super("not acceptable: " + field, null, false, false);
            this.field = field;
        }

        String field() {
            return field;
        }
    }
}
