package io.yizheng.finder;

import io.yizheng.archive.clock.ServerClock;
import io.yizheng.domain.person.LoginName;
import io.yizheng.kit.account.AccountLookup;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.storage.UserStorageProvider;
import org.keycloak.storage.user.UserCountMethodsProvider;
import org.keycloak.storage.user.UserQueryMethodsProvider;

/**
 * Answers the search of the admin console where it is a whole phone or document number. Keycloak searches its own plain
 * columns only, and ours are sealed; the keyed digest finds an exact match and no part of one, so that nobody can feel their
 * way to a number. It keeps no users: those it names are the realm's own.
 */
final class PeopleFinder implements UserStorageProvider, UserQueryMethodsProvider, UserCountMethodsProvider {

    private final KeycloakSession session;

    PeopleFinder(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Stream<UserModel> searchForUserStream(
            RealmModel realm, Map<String, String> params, @Nullable Integer first, @Nullable Integer most) {
        boolean pastTheOne = (first != null && first > 0) || (most != null && most == 0);
        return pastTheOne ? Stream.empty() : sought(params).stream();
    }

    @Override
    public int getUsersCount(RealmModel realm, Map<String, String> params) {
        return sought(params).isPresent() ? 1 : 0;
    }

    private Optional<UserModel> sought(Map<String, String> params) {
        String search = params.getOrDefault(UserModel.SEARCH, "").strip().replace("\"", "");
        if (search.isEmpty()) {
            return Optional.empty();
        }
        AccountLookup lookup = AccountLookup.of(session);
        return LoginName.detect(search, LocalDate.now(ServerClock.inShanghai()))
                .flatMap(name -> {
                    if (name instanceof LoginName.ByPhone phone) {
                        return lookup.byPhone(phone.phone());
                    }
                    return name instanceof LoginName.ByDocument document
                            ? document.candidates().stream()
                                    .flatMap(one -> lookup.byDocument(one).stream())
                                    .findFirst()
                            : Optional.empty();
                })
                .filter(user -> !isFoundByKeycloak(user, search));
    }

    /** It would stand in the list twice. */
    private static boolean isFoundByKeycloak(UserModel user, String search) {
        return user.getUsername().contains(search.toLowerCase(Locale.ROOT));
    }

    @Override
    public Stream<UserModel> searchForUserByUserAttributeStream(RealmModel realm, String name, String value) {
        return Stream.empty();
    }

    @Override
    public Stream<UserModel> getGroupMembersStream(
            RealmModel realm, GroupModel group, @Nullable Integer first, @Nullable Integer most) {
        return Stream.empty();
    }

    @Override
    public void close() {}
}
