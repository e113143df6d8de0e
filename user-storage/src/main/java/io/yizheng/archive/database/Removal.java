package io.yizheng.archive.database;

import java.util.function.Predicate;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RealmModel.RealmRemovedEvent;
import org.keycloak.models.UserModel.UserRemovedEvent;

/** What an adapter does with its rows when an account or a realm goes, in the transaction in which it goes. */
public interface Removal {

    void ofUser(Sql within, String realmId, String userId);

    void ofRealm(Sql within, String realmId);

    /** Has Keycloak call this when accounts and realms go. */
    static void watch(KeycloakSessionFactory factory, Removal removal) {
        watch(factory, realm -> true, removal);
    }

    /** The same, for accounts of some realms only. What a realm was like that goes cannot be asked any more. */
    static void watch(KeycloakSessionFactory factory, Predicate<RealmModel> ofInterest, Removal removal) {
        factory.register(event -> {
            if (event instanceof UserRemovedEvent gone) {
                if (ofInterest.test(gone.getRealm())) {
                    removal.ofUser(
                            ServerDatabase.within(gone.getKeycloakSession()),
                            gone.getRealm().getId(),
                            gone.getUser().getId());
                }
            } else if (event instanceof RealmRemovedEvent gone) {
                removal.ofRealm(
                        ServerDatabase.within(gone.getKeycloakSession()),
                        gone.getRealm().getId());
            }
        });
    }

    /** Deletes the rows of tables that have a {@code REALM_ID} and a {@code USER_ID}, in this order. */
    static Removal deletingFrom(String... tables) {
        return new Removal() {
            @Override
            public void ofUser(Sql within, String realmId, String userId) {
                for (String table : tables) {
                    within.update(
                            "delete from {h-schema}" + table + " where REALM_ID = ? and USER_ID = ?", realmId, userId);
                }
            }

            @Override
            public void ofRealm(Sql within, String realmId) {
                for (String table : tables) {
                    within.update("delete from {h-schema}" + table + " where REALM_ID = ?", realmId);
                }
            }
        };
    }
}
