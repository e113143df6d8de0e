package io.yizheng.realm;

import io.yizheng.kit.app.OidcAppSettingsMapper;
import io.yizheng.kit.app.SamlAppSettingsMapper;
import io.yizheng.realm.App.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.keycloak.representations.idm.ClientRepresentation;

/** The apps of a realm, and Keycloak's own clients with what we do not use switched off. */
final class Clients {

    private Clients() {}

    static List<ClientRepresentation> of(HouseRealm realm) {
        List<ClientRepresentation> clients = new ArrayList<>();
        for (App app : realm.apps()) {
            clients.add(app.protocol() == Protocol.SAML ? saml(app) : oidc(app));
        }
        clients.addAll(stock(realm));
        return clients;
    }

    private static ClientRepresentation oidc(App app) {
        ClientRepresentation client = app(app);
        client.setPublicClient(true);
        client.setAttributes(sorted(Map.of(
                "acr.loa.map", "{}",
                "backchannel.logout.session.required", "true",
                "oauth2.device.authorization.grant.enabled", "false",
                "pkce.code.challenge.method", "S256",
                "post.logout.redirect.uris", app.home(),
                "realm_client", "false")));
        client.setDefaultClientScopes(Scopes.OIDC_DEFAULT);
        client.setOptionalClientScopes(app.optionalScopes());
        return client;
    }

    private static ClientRepresentation saml(App app) {
        ClientRepresentation client = app(app);
        client.setPublicClient(false);
        // No certificate of the service provider can be known here: the operator adds it and turns client signatures
        // on.
        client.setAttributes(sorted(Map.ofEntries(
                Map.entry("realm_client", "false"),
                Map.entry("saml.allow.ecp.flow", "false"),
                Map.entry("saml.assertion.signature", "true"),
                Map.entry("saml.authnstatement", "true"),
                Map.entry("saml.client.signature", "false"),
                Map.entry("saml.force.post.binding", "true"),
                Map.entry("saml.server.signature", "true"),
                Map.entry("saml.signature.algorithm", "RSA_SHA256"),
                Map.entry("saml_force_name_id_format", "true"),
                Map.entry("saml_name_id_format", "persistent"))));
        client.setDefaultClientScopes(Scopes.SAML_DEFAULT);
        client.setOptionalClientScopes(app.optionalScopes());
        return client;
    }

    private static ClientRepresentation app(App app) {
        ClientRepresentation client = client(app.id(), app.name());
        client.setDescription(app.description());
        client.setProtocol(app.protocol().word());
        client.setRootUrl("${authBaseUrl}");
        client.setBaseUrl(app.home());
        client.setRedirectUris(List.of(app.home()));
        client.setStandardFlowEnabled(true);
        client.setFrontchannelLogout(app.protocol() == Protocol.SAML);
        List<String> settings = new ArrayList<>();
        new TreeMap<>(app.settings()).forEach((key, value) -> settings.addAll(List.of(key, value)));
        String provider =
                app.protocol() == Protocol.SAML ? SamlAppSettingsMapper.PROVIDER_ID : OidcAppSettingsMapper.PROVIDER_ID;
        client.setProtocolMappers(
                List.of(Scopes.mapper("一证设置", app.protocol().word(), provider, settings.toArray(String[]::new))));
        return client;
    }

    private static List<ClientRepresentation> stock(HouseRealm realm) {
        String centre = "/realms/" + realm.name() + "/account/";
        ClientRepresentation account = stock("account", centre);
        account.setRedirectUris(List.of(centre, centre + "login"));
        ClientRepresentation accountConsole = stock("account-console", centre);
        accountConsole.setEnabled(false);
        accountConsole.setStandardFlowEnabled(false);
        accountConsole.setRedirectUris(List.of());
        ClientRepresentation adminCli = client("admin-cli", "${client_admin-cli}");
        adminCli.setPublicClient(true);
        adminCli.setFullScopeAllowed(true);
        adminCli.setAttributes(
                sorted(Map.of("client.use.lightweight.access.token.enabled", "true", "realm_client", "false")));
        adminCli.setDefaultClientScopes(List.of("acr", "basic", "roles", "web-origins"));
        adminCli.setOptionalClientScopes(Scopes.OIDC_OPTIONAL);
        ClientRepresentation console = stock("security-admin-console", "/admin/" + realm.name() + "/console/");
        console.setRootUrl("${authAdminUrl}");
        console.setWebOrigins(List.of("+"));
        console.setFullScopeAllowed(true);
        console.getAttributes().put("client.use.lightweight.access.token.enabled", "true");
        return List.of(account, accountConsole, adminCli, console);
    }

    private static ClientRepresentation stock(String id, String home) {
        ClientRepresentation client = client(id, "${client_" + id + "}");
        client.setRootUrl("${authBaseUrl}");
        client.setBaseUrl(home);
        client.setRedirectUris(List.of(home));
        client.setPublicClient(true);
        client.setStandardFlowEnabled(true);
        client.setAttributes(sorted(Map.of(
                "pkce.code.challenge.method", "S256", "post.logout.redirect.uris", "+", "realm_client", "false")));
        client.setDefaultClientScopes(List.of("acr", "basic", "roles", "web-origins"));
        client.setOptionalClientScopes(Scopes.OIDC_OPTIONAL);
        return client;
    }

    private static ClientRepresentation client(String id, String name) {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(id);
        client.setName(name);
        client.setProtocol(Protocol.OIDC_PUBLIC.word());
        client.setEnabled(true);
        client.setConsentRequired(false);
        client.setDirectAccessGrantsEnabled(false);
        client.setFullScopeAllowed(false);
        client.setImplicitFlowEnabled(false);
        client.setServiceAccountsEnabled(false);
        client.setStandardFlowEnabled(false);
        client.setRedirectUris(List.of());
        client.setWebOrigins(List.of());
        return client;
    }

    private static Map<String, String> sorted(Map<String, String> attributes) {
        return new TreeMap<>(attributes);
    }
}
