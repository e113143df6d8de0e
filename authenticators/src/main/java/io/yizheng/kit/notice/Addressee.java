package io.yizheng.kit.notice;

import io.yizheng.domain.person.EmailAddress;
import io.yizheng.domain.person.PhoneNumber;
import io.yizheng.kit.account.AccountFile;
import java.util.Optional;

/**
 * Where the owner of an account is reached. Both are told: whoever came to hold the phone would otherwise be the only one who
 * is warned. Ask before the change, and those who were bound before it are told of it.
 */
public record Addressee(Optional<PhoneNumber> phone, Optional<EmailAddress> mailbox) {

    public static Addressee of(AccountFile file) {
        return new Addressee(file.phone(), file.email());
    }

    /** The same with another phone. */
    public Addressee at(PhoneNumber other) {
        return new Addressee(Optional.of(other), mailbox);
    }

    /** Neither number nor address. */
    @Override
    public String toString() {
        return "Addressee";
    }
}
