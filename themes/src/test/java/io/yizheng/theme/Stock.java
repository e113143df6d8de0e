package io.yizheng.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.keycloak.forms.login.MessageType;

/** Keycloak's own pages, each with what the server gives it. */
final class Stock {
    private static final Map<String, Object> CLIENT = Map.of(
            "clientId",
            "capital-window",
            "name",
            "首都之窗",
            "baseUrl",
            "https://portal.example/",
            "attributes",
            Map.of("tosUri", "https://portal.example/terms", "policyUri", "https://portal.example/policy"));
    private static final Map<String, Object> DEVICES = Map.of(
            "selectedCredentialId",
            "1",
            "userOtpCredentials",
            List.of(Map.of("id", "1", "userLabel", "手机"), Map.of("id", "2", "userLabel", "平板")));

    private Stock() {}

    static Map<String, Supplier<Sheet>> pages() {
        Map<String, Supplier<Sheet>> pages = new TreeMap<>();
        put(pages, "code.ftl", Map.of("code", Map.of("success", true, "code", "a1.b2.c3")));
        put(pages, "delete-account-confirm.ftl", Map.of("triggered_from_aia", true));
        put(pages, "delete-credential.ftl", Map.of("credentialLabel", "验证器"));
        pages.put("error.ftl", () -> Sheet.of("error.ftl")
                .with("client", CLIENT)
                .with("traceId", "0af7651916cd43dd8448eb211c80319c")
                .saying(MessageType.ERROR, "cookieNotFoundMessage"));
        put(
                pages,
                "frontchannel-logout.ftl",
                Map.of(
                        "logout",
                        Map.of(
                                "clients",
                                List.of(Map.of("name", "首都之窗", "frontChannelLogoutUrl", "about:blank")),
                                "logoutRedirectUri",
                                "https://portal.example/out")));
        put(pages, "idp-review-user-profile.ftl", Map.of("profile", profile()));
        pages.put(
                "info.ftl",
                () -> Sheet.of("info.ftl").with("client", CLIENT).saying(MessageType.SUCCESS, "successLogout"));
        put(pages, "link-idp-action.ftl", Map.of("idpDisplayName", "支付宝", "isAppInitiatedAction", true));
        put(
                pages,
                "login-config-totp.ftl",
                Map.of(
                        "totp",
                        Map.of(
                                "supportedApplications",
                                List.of("totpAppFreeOTPName", "totpAppGoogleName"),
                                "totpSecretEncoded",
                                "GZ3A BCDE",
                                "totpSecret",
                                "s",
                                "qrUrl",
                                "/qr",
                                "manualUrl",
                                "/manual",
                                "totpSecretQrCode",
                                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
                                "policy",
                                new Policy(),
                                "otpCredentials",
                                List.of())));
        put(pages, "login-idp-link-confirm-override.ftl", Map.of("idpDisplayName", "支付宝"));
        put(pages, "login-idp-link-confirm.ftl", Map.of("idpDisplayName", "支付宝"));
        put(
                pages,
                "login-idp-link-email.ftl",
                Map.of("idpDisplayName", "支付宝", "brokerContext", Map.of("username", "zhangsan")));
        put(
                pages,
                "login-oauth-grant.ftl",
                Map.of(
                        "client",
                        CLIENT,
                        "oauth",
                        Map.of(
                                "code",
                                "c",
                                "clientScopesRequested",
                                List.of(
                                        Map.of("consentScreenText", "${profileScopeConsentText}"),
                                        Map.of(
                                                "consentScreenText",
                                                "${phoneScopeConsentText}",
                                                "parameterizedScopeParameter",
                                                "p")))));
        put(pages, "login-oauth2-device-verify-user-code.ftl", Map.of());
        put(pages, "login-otp.ftl", Map.of("otpLogin", DEVICES));
        put(pages, "login-page-expired.ftl", Map.of());
        put(pages, "login-password.ftl", Map.of());
        put(
                pages,
                "login-recovery-authn-code-config.ftl",
                Map.of(
                        "isAppInitiatedAction",
                        true,
                        "recoveryAuthnCodesConfigBean",
                        Map.of(
                                "generatedRecoveryAuthnCodesList",
                                List.of("ABCDEFGHIJKL", "MNOPQRSTUVWX", "YZ1234567890"),
                                "generatedRecoveryAuthnCodesAsString",
                                "ABCDEFGHIJKL,MNOPQRSTUVWX,YZ1234567890",
                                "generatedAt",
                                1700000000000L)));
        put(
                pages,
                "login-recovery-authn-code-input.ftl",
                Map.of("recoveryAuthnCodesInputBean", Map.of("codeNumber", 3)));
        put(pages, "login-reset-otp.ftl", Map.of("configuredOtpCredentials", DEVICES));
        put(pages, "login-reset-password.ftl", Map.of());
        put(pages, "login-update-password.ftl", Map.of("isAppInitiatedAction", true));
        put(pages, "login-update-profile.ftl", Map.of("profile", profile()));
        put(pages, "login-username.ftl", Map.of("login", Map.of("username", "zhangsan")));
        put(pages, "login-verify-email.ftl", Map.of("verifyEmail", "z***@example.cn"));
        put(
                pages,
                "login-x509-info.ftl",
                Map.of(
                        "x509",
                        Map.of(
                                "formData",
                                Map.of("subjectDN", "CN=zhangsan", "username", "zhangsan", "isUserEnabled", "true"))));
        put(pages, "login.ftl", Map.of("login", Map.of("username", "zhangsan")));
        put(
                pages,
                "logout-confirm.ftl",
                Map.of("client", CLIENT, "logoutConfirm", Map.of("code", "c", "skipLink", false)));
        put(
                pages,
                "register.ftl",
                Map.of("profile", profile(), "passwordRequired", true, "termsAcceptanceRequired", true));
        put(
                pages,
                "saml-post-form.ftl",
                Map.of(
                        "samlPost",
                        Map.of("url", "https://sp.example/acs", "SAMLResponse", "PHNhbWw+", "relayState", "r")));
        put(pages, "select-authenticator.ftl", Map.of());
        put(
                pages,
                "select-organization.ftl",
                Map.of("user", Map.of("organizations", List.of(Map.of("name", "北京市民政局", "alias", "mz")))));
        put(pages, "terms.ftl", Map.of());
        put(pages, "update-email.ftl", Map.of("profile", profile()));
        return pages;
    }

    private static void put(Map<String, Supplier<Sheet>> pages, String template, Map<String, Object> given) {
        pages.put(template, () -> {
            Sheet sheet = Sheet.of(template);
            given.forEach(sheet::with);
            return sheet;
        });
    }

    private static Map<String, Object> profile() {
        List<Map<String, Object>> attributes = new ArrayList<>();
        attributes.add(attribute("username", "${username}", Map.of(), "zhangsan"));
        attributes.add(attribute("nickname", "昵称", Map.of("inputHelperTextBefore", "最多 20 个字符"), ""));
        attributes.add(attribute("ethnic", "民族", Map.of("inputType", "select"), "", "汉族", "满族"));
        attributes.add(attribute("notice", "通知方式", Map.of("inputType", "multiselect-checkboxes"), "短信", "短信", "邮件"));
        attributes.add(attribute("remark", "备注", Map.of("inputType", "textarea"), "无"));
        return Map.of("attributes", attributes);
    }

    private static Map<String, Object> attribute(
            String name, String label, Map<String, Object> annotations, String value, String... options) {
        return Map.of(
                "name",
                name,
                "displayName",
                label,
                "required",
                true,
                "readOnly",
                false,
                "annotations",
                annotations,
                "value",
                value,
                "values",
                List.of(value),
                "validators",
                Map.of("options", Map.of("options", List.of(options))));
    }

    /** Settings of one-time codes. */
    public static final class Policy {
        public String getType() {
            return "totp";
        }

        public String getAlgorithmKey() {
            return "SHA1";
        }

        public int getDigits() {
            return 6;
        }

        public int getPeriod() {
            return 30;
        }
    }
}
