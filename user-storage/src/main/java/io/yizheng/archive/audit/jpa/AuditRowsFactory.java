package io.yizheng.archive.audit.jpa;

import com.google.auto.service.AutoService;
import io.yizheng.archive.audit.AuditTrail;
import io.yizheng.archive.audit.AuditTrailFactory;
import io.yizheng.archive.clock.ServerClock;
import io.yizheng.archive.database.Chores;
import io.yizheng.archive.database.Removal;
import io.yizheng.archive.database.ServerDatabase;
import java.time.Duration;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** The audit trail in Keycloak's database. */
@AutoService(AuditTrailFactory.class)
public final class AuditRowsFactory implements AuditTrailFactory {

    public static final String PROVIDER_ID = "jpa";

    static final String KEEP_DAYS = "keep-days";

    private static final int DEFAULT_KEEP_DAYS = 365;

    /** Six months of the calendar, and none has more days. */
    private static final int LEAST_KEEP_DAYS = 184;

    private static final String OPTION = "--spi-yz-audit--jpa--";
    private static final Duration RHYTHM = Duration.ofHours(6);

    private volatile Duration kept = Duration.ofDays(DEFAULT_KEEP_DAYS);

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public AuditTrail create(KeycloakSession session) {
        return new AuditRows(ServerDatabase.within(session));
    }

    @Override
    public void init(Config.Scope scope) {
        int days = scope.getInt(KEEP_DAYS, DEFAULT_KEEP_DAYS);
        if (days < LEAST_KEEP_DAYS) {
            throw new IllegalStateException("The audit trail is kept six months at least: " + OPTION + KEEP_DAYS
                    + " is " + LEAST_KEEP_DAYS + " or more, not " + days + ".");
        }
        kept = Duration.ofDays(days);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        Removal.watch(factory, AuditRows.removal());
        Removal.watch(factory, StoredEvents::areOurs, new StoredEvents());
        Chores.every(
                RHYTHM,
                "yz-audit-sweep",
                factory,
                server -> AuditRows.sweep(ServerDatabase.apart(server), ServerClock.inShanghai(), kept));
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(KEEP_DAYS)
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(DEFAULT_KEEP_DAYS)
                .helpText("How many days the audit trail is kept. The law asks for six months: no less than "
                        + LEAST_KEEP_DAYS + ".")
                .add()
                .build();
    }

    @Override
    public void close() {}
}
