package io.yizheng.archive.agreement.jpa;

import com.google.auto.service.AutoService;
import io.yizheng.archive.agreement.Agreements;
import io.yizheng.archive.agreement.AgreementsFactory;
import io.yizheng.archive.database.Removal;
import io.yizheng.archive.database.ServerDatabase;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Agreements in Keycloak's database. */
@AutoService(AgreementsFactory.class)
public final class AgreementRowsFactory implements AgreementsFactory {

    public static final String PROVIDER_ID = "jpa";

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public Agreements create(KeycloakSession session) {
        return new AgreementRows(ServerDatabase.within(session));
    }

    @Override
    public void init(Config.Scope scope) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        Removal.watch(factory, Removal.deletingFrom("YZ_AGREEMENT"));
    }

    @Override
    public void close() {}
}
