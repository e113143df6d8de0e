package io.yizheng.domain.person;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into the one login box, told by its form alone. An account is sought under that kind and no other,
 * so that a name can never stand in for somebody's number.
 */
public sealed interface LoginName {

    /** The same for every writing of one name, by which tries at a name that nobody has are counted. */
    String canonical();

    record ByPhone(PhoneNumber phone) implements LoginName {
        @Override
        public String canonical() {
            return "phone:" + phone.e164();
        }

        @Override
        public String toString() {
            return "phone " + phone;
        }
    }

    /** A number of one of these documents, for its form may fit several. */
    record ByDocument(List<IdentityDocument> candidates) implements LoginName {
        public ByDocument {
            candidates = List.copyOf(candidates);
        }

        @Override
        public String canonical() {
            return "document:" + candidates.get(0).key();
        }

        @Override
        public String toString() {
            return "document " + candidates;
        }
    }

    record ByUsername(String key) implements LoginName {
        @Override
        public String canonical() {
            return "username:" + key;
        }

        @Override
        public String toString() {
            return "user name " + Masks.COMMON.username(key);
        }
    }

    /** A phone, else a document, else a user name; nothing for what cannot be any of them. */
    static Optional<LoginName> detect(@Nullable String typed, LocalDate today) {
        Optional<PhoneNumber> phone = PhoneNumber.parse(typed);
        if (phone.isPresent()) {
            return phone.map(ByPhone::new);
        }
        List<IdentityDocument> documents = Arrays.stream(DocumentType.values())
                .flatMap(type -> IdentityDocument.lookUp(type, typed, today).stream())
                .toList();
        return documents.isEmpty()
                ? Username.lookUpKey(typed).map(ByUsername::new)
                : Optional.of(new ByDocument(documents));
    }
}
