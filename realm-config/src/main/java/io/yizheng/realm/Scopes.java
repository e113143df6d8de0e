package io.yizheng.realm;

import io.yizheng.claim.EvidenceClaim;
import io.yizheng.claim.LevelClaim;
import io.yizheng.claim.PhoneClaim;
import io.yizheng.claim.RealNameClaim;
import io.yizheng.claim.SamlLevelAttribute;
import io.yizheng.claim.SamlSubject;
import io.yizheng.claim.SubjectClaim;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.keycloak.representations.idm.ClientScopeRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/**
 * Which claims an app may be granted. A realm file that names any scope replaces all that Keycloak brings, so every built-in
 * one is here too; where a built-in would tell what our accounts do not keep, or a wrong level or subject, ours stands in it.
 */
final class Scopes {

    /** What every OIDC app gets without asking: who, how far proven, how and when signed in. */
    static final List<String> OIDC_DEFAULT = List.of("acr", "basic", "web-origins");

    /** What every OIDC app may ask for. */
    static final List<String> OIDC_OPTIONAL = List.of("profile");

    static final List<String> SAML_DEFAULT = List.of("AuthnContextClassRef", "yz-saml");

    private static final String OIDC = "openid-connect";
    private static final String SAML = "saml";

    private static final String[] EVERYWHERE = {"access.token.claim", "id.token.claim", "introspection.token.claim"};
    private static final String[] SERVER_SIDE = {"access.token.claim", "introspection.token.claim"};
    private static final String[] PUBLIC = {
        "access.token.claim", "id.token.claim", "introspection.token.claim", "userinfo.token.claim"
    };
    /** Personal data: only over the app's own call to us, never in a token that lies about in a browser. */
    private static final String[] ON_REQUEST = {"introspection.token.claim", "userinfo.token.claim"};

    private Scopes() {}

    static List<ClientScopeRepresentation> all() {
        List<ClientScopeRepresentation> scopes = new ArrayList<>();
        scopes.add(scope(
                "acr", "认证等级：账号当前的 L1–L4", OIDC, Shown.NEVER, mapper("level", LevelClaim.PROVIDER_ID, EVERYWHERE)));
        scopes.add(scope(
                "address",
                "OpenID Connect built-in scope: address",
                OIDC,
                Shown.AND_ASKED,
                mapper(
                        "address",
                        "oidc-address-mapper",
                        PUBLIC,
                        "user.attribute.country",
                        "country",
                        "user.attribute.formatted",
                        "formatted",
                        "user.attribute.locality",
                        "locality",
                        "user.attribute.postal_code",
                        "postal_code",
                        "user.attribute.region",
                        "region",
                        "user.attribute.street",
                        "street")));
        scopes.add(scope(
                "AuthnContextClassRef",
                "SAML 认证等级",
                SAML,
                Shown.UNSAID,
                samlMapper("AuthnContextClassRef", "saml-authn-context-class-ref-mapper")));
        scopes.add(scope(
                "basic",
                "账号标识、用户名、登录方式与时间",
                OIDC,
                Shown.NEVER,
                note("auth_time", "AUTH_TIME", "auth_time", "long"),
                mapper("methods", "oidc-amr-mapper", EVERYWHERE),
                mapper("subject", OIDC, SubjectClaim.PROVIDER_ID),
                attribute("username", "username", "preferred_username", PUBLIC)));
        scopes.add(scope(
                "email",
                "OpenID Connect built-in scope: email",
                OIDC,
                Shown.AND_ASKED,
                attribute("email", "email", "email", ON_REQUEST),
                mapper(
                        "email verified",
                        "oidc-usermodel-property-mapper",
                        ON_REQUEST,
                        "claim.name",
                        "email_verified",
                        "jsonType.label",
                        "boolean",
                        "user.attribute",
                        "emailVerified")));
        scopes.add(
                scope("loa", "认证方式与时间", OIDC, Shown.AND_ASKED, mapper("evidence", EvidenceClaim.PROVIDER_ID, PUBLIC)));
        scopes.add(scope(
                "microprofile-jwt",
                "Microprofile - JWT built-in scope",
                OIDC,
                Shown.IN_TOKEN,
                mapper(
                        "groups",
                        "oidc-usermodel-realm-role-mapper",
                        EVERYWHERE,
                        "claim.name",
                        "groups",
                        "jsonType.label",
                        "String",
                        "multivalued",
                        "true",
                        "user.attribute",
                        "foo"),
                attribute("upn", "username", "upn", PUBLIC)));
        scopes.add(
                scope("offline_access", "OpenID Connect built-in scope: offline_access", OIDC, Shown.UNSAID_BUT_ASKED));
        scopes.add(scope(
                "organization",
                "Additional claims about the organization a subject belongs to",
                OIDC,
                Shown.AND_ASKED,
                mapper(
                        "organization",
                        "oidc-organization-membership-mapper",
                        EVERYWHERE,
                        "claim.name",
                        "organization",
                        "jsonType.label",
                        "String",
                        "multivalued",
                        "true")));
        scopes.add(scope("phone", "手机号码", OIDC, Shown.AND_ASKED, mapper("phone", PhoneClaim.PROVIDER_ID, ON_REQUEST)));
        scopes.add(scope(
                "profile",
                "用户名、性别、民族",
                OIDC,
                Shown.AND_ASKED,
                onRequest(attribute("ethnic", "ethnic", "ethnic", ON_REQUEST)),
                onRequest(attribute("gender", "gender", "gender", ON_REQUEST)),
                attribute("username", "username", "preferred_username", PUBLIC)));
        scopes.add(scope(
                "realname",
                "姓名与证件，仅限已实名账号",
                OIDC,
                Shown.AND_ASKED,
                mapper("identity", RealNameClaim.PROVIDER_ID, ON_REQUEST)));
        scopes.add(scope("role_list", "SAML role list", SAML, Shown.UNSAID_BUT_ASKED, roleList()));
        scopes.add(scope(
                "roles",
                "OpenID Connect scope for add user roles to the access token",
                OIDC,
                Shown.ASKED,
                mapper("audience resolve", "oidc-audience-resolve-mapper", SERVER_SIDE),
                roles("client roles", "oidc-usermodel-client-role-mapper", "resource_access.${client_id}.roles"),
                roles("realm roles", "oidc-usermodel-realm-role-mapper", "realm_access.roles")));
        scopes.add(scope(
                "saml_organization",
                "Organization Membership",
                SAML,
                Shown.UNSAID_AND_HIDDEN,
                samlMapper("organization", "saml-organization-membership-mapper")));
        scopes.add(scope(
                "service_account",
                "Specific scope for a client enabled for service accounts",
                OIDC,
                Shown.NEVER,
                note("Client Host", "clientHost", "clientHost", "String"),
                note("Client ID", "client_id", "client_id", "String"),
                note("Client IP Address", "clientAddress", "clientAddress", "String")));
        scopes.add(scope(
                "web-origins",
                "OpenID Connect scope for add allowed web origins to the access token",
                OIDC,
                Shown.NEVER,
                mapper("allowed web origins", "oidc-allowed-origins-mapper", SERVER_SIDE)));
        scopes.add(scope(
                "yz-saml",
                "SAML 账号标识与认证等级",
                SAML,
                Shown.UNSAID_AND_HIDDEN,
                samlMapper(
                        "level",
                        SamlLevelAttribute.PROVIDER_ID,
                        "attribute.name",
                        "loa",
                        "attribute.nameformat",
                        "Basic"),
                samlMapper(
                        "subject",
                        SamlSubject.PROVIDER_ID,
                        "mapper.nameid.format",
                        "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent")));
        return scopes;
    }

    /** Whether a scope's name stands in the token, and whether a citizen who is asked for consent sees it. */
    private enum Shown {
        AND_ASKED("true", "true"),
        ASKED("false", "true"),
        IN_TOKEN("true", "false"),
        NEVER("false", "false"),
        UNSAID(null, null),
        UNSAID_BUT_ASKED(null, "true"),
        UNSAID_AND_HIDDEN(null, "false");

        private final @Nullable String inToken;
        private final @Nullable String onConsent;

        Shown(@Nullable String inToken, @Nullable String onConsent) {
            this.inToken = inToken;
            this.onConsent = onConsent;
        }

        Map<String, String> attributes(String consentText) {
            Map<String, String> attributes = new TreeMap<>();
            if (inToken != null) {
                attributes.put("include.in.token.scope", inToken);
            }
            if (onConsent != null) {
                attributes.put("display.on.consent.screen", onConsent);
            }
            if ("true".equals(onConsent)) {
                attributes.put("consent.screen.text", consentText);
            }
            return attributes;
        }
    }

    private static ClientScopeRepresentation scope(
            String name, String description, String protocol, Shown shown, ProtocolMapperRepresentation... mappers) {
        ClientScopeRepresentation scope = new ClientScopeRepresentation();
        scope.setName(name);
        scope.setDescription(description);
        scope.setProtocol(protocol);
        scope.setAttributes(shown.attributes(description));
        scope.setProtocolMappers(List.of(mappers));
        return scope;
    }

    private static ProtocolMapperRepresentation mapper(String name, String provider, String[] where, String... config) {
        ProtocolMapperRepresentation mapper = mapper(name, OIDC, provider, config);
        for (String token : where) {
            mapper.getConfig().put(token, "true");
        }
        return mapper;
    }

    private static ProtocolMapperRepresentation samlMapper(String name, String provider, String... config) {
        return mapper(name, SAML, provider, config);
    }

    /** A mapper with what it is told, keys and values by turns. */
    static ProtocolMapperRepresentation mapper(String name, String protocol, String provider, String... config) {
        ProtocolMapperRepresentation mapper = new ProtocolMapperRepresentation();
        mapper.setName(name);
        mapper.setProtocol(protocol);
        mapper.setProtocolMapper(provider);
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < config.length; i += 2) {
            values.put(config[i], config[i + 1]);
        }
        mapper.setConfig(values);
        return mapper;
    }

    private static ProtocolMapperRepresentation attribute(String name, String attribute, String claim, String[] where) {
        return mapper(
                name,
                "oidc-usermodel-attribute-mapper",
                where,
                "claim.name",
                claim,
                "jsonType.label",
                "String",
                "user.attribute",
                attribute);
    }

    /** Says no where an earlier program said yes: what is merely not said is left as it was in a living realm. */
    private static ProtocolMapperRepresentation onRequest(ProtocolMapperRepresentation mapper) {
        mapper.getConfig().put("access.token.claim", "false");
        mapper.getConfig().put("id.token.claim", "false");
        return mapper;
    }

    private static ProtocolMapperRepresentation note(String name, String note, String claim, String type) {
        return mapper(
                name,
                "oidc-usersessionmodel-note-mapper",
                EVERYWHERE,
                "claim.name",
                claim,
                "jsonType.label",
                type,
                "user.session.note",
                note);
    }

    private static ProtocolMapperRepresentation roles(String name, String provider, String claim) {
        return mapper(
                name,
                provider,
                SERVER_SIDE,
                "claim.name",
                claim,
                "jsonType.label",
                "String",
                "multivalued",
                "true",
                "user.attribute",
                "foo");
    }

    private static ProtocolMapperRepresentation roleList() {
        return samlMapper(
                "role list",
                "saml-role-list-mapper",
                "attribute.name",
                "Role",
                "attribute.nameformat",
                "Basic",
                "single",
                "false");
    }
}
