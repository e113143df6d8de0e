package io.yizheng.finder;

import com.google.auto.service.AutoService;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.storage.UserStorageProviderFactory;

@AutoService(UserStorageProviderFactory.class)
@SuppressWarnings("rawtypes") // Keycloak names the service by its raw type.
public final class PeopleFinderFactory implements UserStorageProviderFactory<PeopleFinder> {

    public static final String PROVIDER_ID = "yz-finder";

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getHelpText() {
        return "管理员在用户列表中以完整的手机号或证件号查找账号";
    }

    @Override
    public PeopleFinder create(KeycloakSession session, ComponentModel model) {
        return new PeopleFinder(session);
    }
}
