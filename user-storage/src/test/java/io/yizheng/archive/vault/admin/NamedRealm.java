package io.yizheng.archive.vault.admin;

import java.lang.reflect.Proxy;
import org.keycloak.models.RealmModel;

/** A realm of which only the id is asked. */
final class NamedRealm {

    private NamedRealm() {}

    static RealmModel of(String id) {
        return (RealmModel) Proxy.newProxyInstance(
                NamedRealm.class.getClassLoader(), new Class<?>[] {RealmModel.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getId")) {
                        return id;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
