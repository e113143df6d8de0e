package io.yizheng.kit.page;

import io.yizheng.kit.settings.RealmSettings;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.Urls;
import org.keycloak.services.util.ResolveRelative;

/** Addresses that pages lead to. */
public final class Links {

    private final KeycloakSession session;
    private final RealmModel realm;

    public Links(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    /** The personal centre. */
    public String centre() {
        return inRealm("account/");
    }

    /** A login that no app asked for: it ends at the start of the realm's default app. */
    public String login() {
        return centre() + "login";
    }

    /** The start of the realm's default app, or nothing where it has none. */
    public String home() {
        return home(defaultApp());
    }

    /** The start of an app, or nothing where it has told none. */
    public String home(@Nullable ClientModel app) {
        if (app == null || app.getBaseUrl() == null) {
            return "";
        }
        return ResolveRelative.resolveRelativeUri(session, app.getRootUrl(), app.getBaseUrl());
    }

    /** The start of the realm's service hall, or nothing where it has none. */
    public String hall() {
        String id = RealmSettings.of(realm).page().hallClient();
        return id.isBlank() ? "" : home(realm.getClientByClientId(id));
    }

    /** Whether it is Keycloak's own client for the personal centre and not an app. */
    public static boolean isOwn(ClientModel app) {
        return Constants.ACCOUNT_MANAGEMENT_CLIENT_ID.equals(app.getClientId());
    }

    public @Nullable ClientModel defaultApp() {
        String id = RealmSettings.of(realm).page().defaultClient();
        return id.isBlank() ? null : realm.getClientByClientId(id);
    }

    /** A path below the address of the realm. */
    public String inRealm(String path) {
        return Urls.realmBase(session.getContext().getUri().getBaseUri())
                .path(realm.getName())
                .path(path)
                .build()
                .getRawPath();
    }
}
