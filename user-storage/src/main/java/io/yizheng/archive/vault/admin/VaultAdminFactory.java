package io.yizheng.archive.vault.admin;

import com.google.auto.service.AutoService;
import io.yizheng.archive.clock.ServerClock;
import io.yizheng.archive.database.Chores;
import io.yizheng.archive.database.ServerDatabase;
import io.yizheng.archive.database.Sql;
import io.yizheng.archive.vault.VaultProvider;
import io.yizheng.archive.vault.admin.Canaries.NotHereYetException;
import io.yizheng.vault.Vault;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProvider;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProviderFactory;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/**
 * Serves {@code /admin/realms/{realm}/yz-vault}, and lets no server start whose keys do not belong to its database.
 */
@AutoService(AdminRealmResourceProviderFactory.class)
public final class VaultAdminFactory implements AdminRealmResourceProviderFactory {

    public static final String PROVIDER_ID = "yz-vault";

    private static final Logger LOG = Logger.getLogger(VaultAdminFactory.class);

    /** Well within the time that a new key waits before it seals. */
    private static final Duration RHYTHM = Duration.ofSeconds(30);

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public AdminRealmResourceProvider create(KeycloakSession session) {
        return new AdminRealmResourceProvider() {
            @Override
            public Object getResource(
                    KeycloakSession current, RealmModel realm, AdminPermissionEvaluator auth, AdminEventBuilder event) {
                return new VaultAdmin(current, realm, auth, event);
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void init(Config.Scope scope) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof PostMigrationEvent) {
                check(factory);
            }
        });
        Chores.every(RHYTHM, "yz-vault-canaries", factory, VaultAdminFactory::checkAgain);
    }

    @Override
    public void close() {}

    /** Keys that came while the server runs get their canary; a failure stops nobody who is at work. */
    private static void checkAgain(KeycloakSessionFactory factory) {
        try {
            check(factory);
        } catch (NotHereYetException underway) {
            LOG.warn(underway.getMessage());
        } catch (IllegalStateException mismatch) {
            LOG.error(mismatch.getMessage());
        }
    }

    private static void check(KeycloakSessionFactory factory) {
        Sql apart = ServerDatabase.apart(factory);
        KeycloakModelUtils.runJobInTransaction(factory, session -> {
            Vault vault = session.getProvider(VaultProvider.class).vault();
            new Canaries(apart, vault, ServerClock.inShanghai()).check();
        });
    }
}
