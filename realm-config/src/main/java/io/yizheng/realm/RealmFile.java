package io.yizheng.realm;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yizheng.centre.cancel.CancelAccountActionFactory;
import io.yizheng.centre.email.BindEmailActionFactory;
import io.yizheng.centre.password.ChangePasswordActionFactory;
import io.yizheng.centre.phone.ChangePhoneActionFactory;
import io.yizheng.finder.PeopleFinderFactory;
import io.yizheng.kit.event.AuditListenerFactory;
import io.yizheng.login.recall.RecallActionFactory;
import io.yizheng.registration.RegisteredActionFactory;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.representations.idm.ComponentExportRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.RequiredActionProviderRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.RolesRepresentation;

/** A realm of the house in Keycloak's own words: the one place that says what every realm has. */
final class RealmFile {

    /** The law asks for six months, which may be 184 days; as long as our own audit trail. */
    private static final Duration EVENTS_KEPT = Duration.ofDays(365);

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; media-src 'self'; connect-src 'self'; font-src 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    private RealmFile() {}

    /** What the program wants, the same text for the same realm whenever and wherever it is written. */
    static String text(HouseRealm realm) {
        return printed(nodes(realm));
    }

    /** The file for a plain import, with the note by which a later apply knows what an administrator has changed since. */
    static String textWithNote(HouseRealm realm) {
        ObjectNode noted = nodes(realm);
        Applied.note(noted, nodes(realm));
        return printed(noted);
    }

    private static String printed(ObjectNode realm) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
        printer.indentObjectsWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
        try {
            return JSON.writer(printer).writeValueAsString(realm) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static ObjectNode nodes(HouseRealm realm) {
        ObjectNode rest = JSON.valueToTree(representation(realm));
        ObjectNode ordered = JSON.createObjectNode();
        for (String first : List.of("realm", "displayName", "enabled")) {
            ordered.set(first, rest.remove(first));
        }
        ordered.setAll(rest);
        return ordered;
    }

    static RealmRepresentation representation(HouseRealm house) {
        RealmRepresentation realm = new RealmRepresentation();
        realm.setRealm(house.name());
        realm.setDisplayName(house.displayName());
        realm.setEnabled(true);
        realm.setSslRequired("external");
        login(realm, house);
        language(realm, house);
        lifespans(realm, house.sessions());
        events(realm);
        levels(realm);
        flows(realm, house);
        realm.setRequiredActions(requiredActions());
        realm.setRoles(roles(house));
        realm.setDefaultRole(everyone(house));
        realm.setClientScopes(Scopes.all());
        realm.setDefaultDefaultClientScopes(concat(Scopes.OIDC_DEFAULT, Scopes.SAML_DEFAULT));
        realm.setDefaultOptionalClientScopes(Scopes.OIDC_OPTIONAL);
        realm.setClients(Clients.of(house));
        realm.setComponents(components());
        realm.setBrowserSecurityHeaders(headers());
        return realm;
    }

    private static void login(RealmRepresentation realm, HouseRealm house) {
        realm.setRegistrationAllowed(true);
        realm.setRegistrationEmailAsUsername(false);
        realm.setResetPasswordAllowed(true);
        realm.setLoginWithEmailAllowed(false);
        realm.setDuplicateEmailsAllowed(false);
        realm.setEditUsernameAllowed(false);
        realm.setRememberMe(false);
        realm.setVerifyEmail(false);
        // The lock is our own counter, which QR and SMS login do not meet.
        realm.setBruteForceProtected(false);
        realm.setUserManagedAccessAllowed(false);
        realm.setOrganizationsEnabled(false);
        realm.setPasswordPolicy(house.passwordPolicy());
        realm.setDefaultSignatureAlgorithm("ES256");
    }

    private static void language(RealmRepresentation realm, HouseRealm house) {
        realm.setInternationalizationEnabled(true);
        realm.setSupportedLocales(Set.of("zh-CN"));
        realm.setDefaultLocale("zh-CN");
        realm.setLoginTheme(house.theme());
        realm.setAccountTheme(house.theme());
        realm.setEmailTheme(house.theme());
    }

    private static void lifespans(RealmRepresentation realm, HouseRealm.Sessions sessions) {
        realm.setSsoSessionIdleTimeout(seconds(sessions.idle()));
        realm.setSsoSessionMaxLifespan(seconds(sessions.longest()));
        realm.setAccessTokenLifespan(seconds(sessions.accessToken()));
        realm.setAccessTokenLifespanForImplicitFlow(seconds(sessions.accessToken()));
        realm.setAccessCodeLifespan(60);
        realm.setAccessCodeLifespanLogin(1800);
        // Longer than a way of several steps may be left: that our own pages say, in their own words.
        realm.setAccessCodeLifespanUserAction(1800);
        realm.setActionTokenGeneratedByUserLifespan(300);
        realm.setRevokeRefreshToken(true);
        realm.setRefreshTokenMaxReuse(0);
        realm.setOfflineSessionMaxLifespanEnabled(true);
        realm.setOfflineSessionIdleTimeout(seconds(Duration.ofDays(30)));
        realm.setOfflineSessionMaxLifespan(seconds(Duration.ofDays(60)));
    }

    private static void events(RealmRepresentation realm) {
        realm.setEventsEnabled(true);
        realm.setEventsExpiration(EVENTS_KEPT.toSeconds());
        realm.setEventsListeners(List.of("jboss-logging", AuditListenerFactory.PROVIDER_ID));
        realm.setEnabledEventTypes(List.of());
        realm.setAdminEventsEnabled(true);
        // Details would be the whole record that was sent, names and numbers in clear.
        realm.setAdminEventsDetailsEnabled(false);
    }

    private static void levels(RealmRepresentation realm) {
        Map<String, String> attributes = new TreeMap<>();
        attributes.put("acr.loa.map", "{\"L1\":1,\"L2\":2,\"L3\":3,\"L4\":4}");
        attributes.put("acr.uri.map", assuranceUris());
        attributes.put("adminEventsExpiration", String.valueOf(EVENTS_KEPT.toSeconds()));
        realm.setAttributes(attributes);
    }

    /** Names, not addresses: nothing is fetched from them. */
    private static String assuranceUris() {
        StringBuilder map = new StringBuilder("{");
        for (int level = 1; level <= 4; level++) {
            map.append(level == 1 ? "" : ",")
                    .append("\"L%1$d\":\"https://yizheng.io/assurance/L%1$d\"".formatted(level));
        }
        return map.append('}').toString();
    }

    private static void flows(RealmRepresentation realm, HouseRealm house) {
        realm.setAuthenticationFlows(new ArrayList<>());
        realm.setAuthenticatorConfig(new ArrayList<>());
        BrowserFlow.of(house).addTo(realm);
        SettingsFlow.of(house).addTo(realm);
        AccountFlows.of(house).forEach(flow -> flow.addTo(realm));
        DirectGrantFlow.flow().addTo(realm);
        ClosedFlow.all().forEach(flow -> flow.addTo(realm));
        realm.setBrowserFlow(BrowserFlow.ALIAS);
        realm.setDirectGrantFlow(DirectGrantFlow.ALIAS);
        realm.setRegistrationFlow(AccountFlows.REGISTRATION);
        realm.setResetCredentialsFlow(AccountFlows.RECOVERY);
        realm.setFirstBrokerLoginFlow(ClosedFlow.ALIAS);
        realm.setDockerAuthenticationFlow(ClosedFlow.DOCKER);
    }

    /** Ours, and all that Keycloak has, each of those off: what a citizen changes, they change through our own steps. */
    private static List<RequiredActionProviderRepresentation> requiredActions() {
        return List.of(
                on(new RecallActionFactory(), 10),
                on(new RegisteredActionFactory(), 200),
                on(new ChangePasswordActionFactory(), 210),
                on(new ChangePhoneActionFactory(), 220),
                on(new BindEmailActionFactory(), 230),
                on(new CancelAccountActionFactory(), 240),
                off("TERMS_AND_CONDITIONS", "Terms and Conditions", 20),
                off("UPDATE_PROFILE", "Update Profile", 40),
                off("VERIFY_EMAIL", "Verify Email", 50),
                off("CONFIGURE_TOTP", "Configure OTP", 54),
                off("UPDATE_PASSWORD", "Update Password", 57),
                off("delete_account", "Delete Account", 60),
                off("UPDATE_EMAIL", "Update Email", 70),
                off("webauthn-register", "Webauthn Register", 80),
                off("webauthn-register-passwordless", "Webauthn Register Passwordless", 90),
                off("VERIFY_PROFILE", "Verify Profile", 100),
                off("delete_credential", "Delete Credential", 110),
                off("idp_link", "Linking Identity Provider", 120),
                off("CONFIGURE_RECOVERY_AUTHN_CODES", "Recovery Authentication Codes", 130),
                off("update_user_locale", "Update User Locale", 1000));
    }

    private static RequiredActionProviderRepresentation on(RequiredActionFactory factory, int priority) {
        RequiredActionProviderRepresentation action = off(factory.getId(), factory.getDisplayText(), priority);
        action.setEnabled(true);
        return action;
    }

    private static RequiredActionProviderRepresentation off(String id, String name, int priority) {
        RequiredActionProviderRepresentation action = new RequiredActionProviderRepresentation();
        action.setAlias(id);
        action.setName(name);
        action.setProviderId(id);
        action.setEnabled(false);
        action.setDefaultAction(false);
        action.setPriority(priority);
        action.setConfig(Map.of());
        return action;
    }

    private static RoleRepresentation everyone(HouseRealm house) {
        RoleRepresentation everyone = role("default-roles-" + house.name(), "每个账号都有的权限");
        everyone.setComposite(true);
        return everyone;
    }

    private static RolesRepresentation roles(HouseRealm house) {
        RoleRepresentation everyone = everyone(house);
        compose(everyone, List.of("view-profile"));
        RolesRepresentation roles = new RolesRepresentation();
        roles.setRealm(List.of(
                role("account-supporter", "账号支持：解锁，按掩码信息查询"),
                role("appeal-handler", "申诉受理：查看并办理申诉"),
                everyone,
                role("loa4-verifier", "现场核验：登记 L4 的现场核验"),
                role("offline_access", "${role_offline-access}"),
                role("uma_authorization", "${role_uma_authorization}")));
        roles.setClient(Map.of("account", accountRoles()));
        return roles;
    }

    /** As Keycloak makes them; given to nobody but by an administrator, except the sight of one's own profile. */
    private static List<RoleRepresentation> accountRoles() {
        return List.of(
                accountRole("delete-account"),
                accountRole("manage-account", "manage-account-links"),
                accountRole("manage-account-links"),
                accountRole("manage-consent", "view-consent"),
                accountRole("view-applications"),
                accountRole("view-consent"),
                accountRole("view-groups"),
                accountRole("view-profile"));
    }

    private static RoleRepresentation accountRole(String name, String... within) {
        RoleRepresentation role = role(name, "${role_" + name + "}");
        if (within.length > 0) {
            compose(role, List.of(within));
        }
        return role;
    }

    private static void compose(RoleRepresentation role, List<String> accountRoles) {
        RoleRepresentation.Composites composites = new RoleRepresentation.Composites();
        composites.setClient(Map.of("account", accountRoles));
        role.setComposite(true);
        role.setComposites(composites);
    }

    private static RoleRepresentation role(String name, String description) {
        RoleRepresentation role = new RoleRepresentation();
        role.setName(name);
        role.setDescription(description);
        role.setComposite(false);
        return role;
    }

    /** Key providers by name only: each server makes its own keys when the realm first comes to it. */
    private static MultivaluedHashMap<String, ComponentExportRepresentation> components() {
        MultivaluedHashMap<String, ComponentExportRepresentation> components = new MultivaluedHashMap<>();
        components.addAll(
                "org.keycloak.keys.KeyProvider",
                component("aes", "aes-generated", "priority", "100", "secretSize", "16"),
                component("es256", "ecdsa-generated", "ecdsaEllipticCurveKey", "P-256", "priority", "200"),
                component("hs512", "hmac-generated", "algorithm", "HS512", "priority", "100"),
                component("rs256", "rsa-generated", "algorithm", "RS256", "keySize", "2048", "priority", "100"),
                component(
                        "rsa-enc", "rsa-enc-generated", "algorithm", "RSA-OAEP", "keySize", "2048", "priority", "100"));
        components.addAll(
                "org.keycloak.storage.UserStorageProvider",
                component(
                        "按手机号或证件号查找",
                        PeopleFinderFactory.PROVIDER_ID,
                        "cachePolicy",
                        "NO_CACHE",
                        "enabled",
                        "true",
                        "priority",
                        "0"));
        try {
            components.add(
                    "org.keycloak.userprofile.UserProfileProvider",
                    component(
                            "profile",
                            "declarative-user-profile",
                            "kc.user.profile.config",
                            JSON.writeValueAsString(Profile.config())));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return components;
    }

    private static ComponentExportRepresentation component(String name, String provider, String... config) {
        ComponentExportRepresentation component = new ComponentExportRepresentation();
        component.setName(name);
        component.setProviderId(provider);
        component.setConfig(new MultivaluedHashMap<>());
        for (int i = 0; i < config.length; i += 2) {
            component.getConfig().putSingle(config[i], config[i + 1]);
        }
        return component;
    }

    private static Map<String, String> headers() {
        return new TreeMap<>(Map.of(
                "contentSecurityPolicy", CONTENT_SECURITY_POLICY,
                "contentSecurityPolicyReportOnly", "",
                "referrerPolicy", "no-referrer",
                "strictTransportSecurity", "max-age=31536000; includeSubDomains",
                "xContentTypeOptions", "nosniff",
                "xFrameOptions", "DENY",
                "xRobotsTag", "none"));
    }

    private static List<String> concat(List<String> first, List<String> second) {
        List<String> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }

    private static int seconds(Duration duration) {
        return Math.toIntExact(duration.toSeconds());
    }
}
