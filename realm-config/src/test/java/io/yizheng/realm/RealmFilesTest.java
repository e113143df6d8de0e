package io.yizheng.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yizheng.kit.settings.SettingsPart;
import io.yizheng.kit.settings.StepSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.keycloak.representations.idm.AuthenticationExecutionExportRepresentation;
import org.keycloak.representations.idm.AuthenticationFlowRepresentation;
import org.keycloak.representations.idm.AuthenticatorConfigRepresentation;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ClientScopeRepresentation;
import org.keycloak.representations.idm.ComponentExportRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.RequiredActionProviderRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPConfig;

class RealmFilesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FOLDER = Path.of("realms");

    /** The scopes of a realm that Keycloak 26.7.3 makes by itself. */
    private static final Set<String> BUILT_IN_SCOPES = Set.of(
            "acr",
            "address",
            "AuthnContextClassRef",
            "basic",
            "email",
            "microprofile-jwt",
            "offline_access",
            "organization",
            "phone",
            "profile",
            "role_list",
            "roles",
            "saml_organization",
            "service_account",
            "web-origins");

    @SuppressWarnings("unused")
    private static final List<HouseRealm> HOUSES = Realms.all();

    @ParameterizedTest
    @FieldSource("HOUSES")
    void theFileIsWhatTheProgramWrites(HouseRealm house) throws IOException {
        assertThat(unpacked(Files.readString(FOLDER.resolve(RealmWriter.fileName(house)))))
                .as("run RealmWriter and commit what it writes")
                .isEqualTo(unpacked(RealmFile.textWithNote(house)));
    }

    /** With the note in clear: how tight it is packed may differ from machine to machine. */
    private static String unpacked(String file) {
        return file.replaceAll("(\"yz.applied\" : )\"[^\"]+\"", "$1" + Matcher.quoteReplacement(noted(file)));
    }

    private static String noted(String file) {
        try {
            return Applied.read(new ObjectMapper().readTree(file)).toString();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @ParameterizedTest
    @FieldSource("HOUSES")
    void theNoteInTheFileIsTheRestOfTheFile(HouseRealm house) {
        assertThat(noted(RealmFile.textWithNote(house)))
                .isEqualTo(RealmFile.nodes(house).toString());
    }

    @Test
    void thereIsNoFileThatNoProgramWrote() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Realms.all().stream().map(RealmWriter::fileName).toList());
        }
    }

    @ParameterizedTest
    @FieldSource("HOUSES")
    void nothingInTheFileIsMadeByAServerOrSecret(HouseRealm house) {
        List<String> told = new ArrayList<>();
        everyField(RealmFile.nodes(house), field -> {
            String name = field.toLowerCase(Locale.ROOT);
            if (name.equals("id")
                    || name.equals("containerid")
                    || name.endsWith("secret")
                    || name.equals("privatekey")
                    || name.equals("certificate")
                    || name.equals("credentials")
                    || name.equals("users")) {
                told.add(field);
            }
        });
        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("HOUSES")
    void anAccountNeedsNothingButAUserName(HouseRealm house) {
        UPConfig profile = profile(house);
        assertThat(profile.getAttributes()).allMatch(attribute -> attribute.getRequired() == null);
        assertThat(profile.getAttributes().stream().map(UPAttribute::getName))
                .contains("username", "email")
                .doesNotContain("firstName", "lastName");
        assertThat(profile.getUnmanagedAttributePolicy()).isNull();
    }

    @ParameterizedTest
    @FieldSource("HOUSES")
    void nobodyEditsWhatTheFlowsOfTheHouseKeep(HouseRealm house) {
        List<UPAttribute> ours = profile(house).getAttributes().stream()
                .filter(attribute -> !attribute.getName().equals("username"))
                .toList();
        assertThat(ours.stream().map(UPAttribute::getName))
                .contains("phone", "idName", "idType", "idNumber", "idValidFrom", "idValidTo", "loa");
        assertThat(ours).allSatisfy(attribute -> {
            assertThat(attribute.getPermissions().getEdit()).isEmpty();
            assertThat(attribute.getPermissions().getView()).containsExactly("admin");
        });
    }

    @ParameterizedTest
    @FieldSource("HOUSES")
    void noStepOfKeycloakChangesAProfile(HouseRealm house) {
        assertThat(RealmFile.representation(house).getRequiredActions().stream()
                        .filter(RequiredActionProviderRepresentation::isEnabled)
                        .map(RequiredActionProviderRepresentation::getAlias))
                .doesNotContain("VERIFY_PROFILE", "UPDATE_PROFILE", "UPDATE_EMAIL", "VERIFY_EMAIL");
        assertThat(RealmFile.representation(house).getRequiredActions().stream()
                        .map(RequiredActionProviderRepresentation::getAlias))
                .as("named, so that Keycloak does not switch them on by itself")
                .contains("VERIFY_PROFILE", "UPDATE_PROFILE", "UPDATE_EMAIL");
    }

    @ParameterizedTest
    @FieldSource("HOUSES")
    void loginIsByOurDoorsOnly(HouseRealm house) {
        RealmRepresentation realm = RealmFile.representation(house);
        assertThat(realm.isLoginWithEmailAllowed()).isFalse();
        assertThat(realm.isEditUsernameAllowed()).isFalse();
        assertThat(realm.isRememberMe()).isFalse();
        assertThat(realm.isBruteForceProtected()).isFalse();
        assertThat(realm.getBrowserFlow()).isEqualTo("yz-browser");
        assertThat(realm.getLoginTheme()).isEqualTo(house.theme());
        assertThat(realm.getAccountTheme()).as("its centre is ours").isEqualTo(house.theme());
        assertThat(realm.getEmailTheme()).isEqualTo(house.theme());
        for (String flow : List.of(realm.getRegistrationFlow(), realm.getResetCredentialsFlow())) {
            assertThat(executions(realm, flow)).as(flow).isNotEmpty().allSatisfy(step -> assertThat(
                            step.getAuthenticator())
                    .startsWith("yz-"));
        }
    }

    @ParameterizedTest
    @FieldSource("HOUSES")
    void aWayOfSeveralStepsEndsByOurWordsBeforeKeycloakEndsIt(HouseRealm house) {
        RealmRepresentation realm = RealmFile.representation(house);
        assertThat(realm.getAccessCodeLifespanUserAction())
                .isGreaterThan((int) StepSettings.LIFETIME.preset().toSeconds())
                .isEqualTo(realm.getAccessCodeLifespanLogin());
    }

    @ParameterizedTest
    @FieldSource("HOUSES")
    void everyPageIsInSimplifiedChinese(HouseRealm house) {
        RealmRepresentation realm = RealmFile.representation(house);
        assertThat(realm.isInternationalizationEnabled()).isTrue();
        assertThat(realm.getSupportedLocales()).containsExactly("zh-CN");
        assertThat(realm.getDefaultLocale()).isEqualTo("zh-CN");
    }

    @ParameterizedTest
    @FieldSource("HOUSES")
    void eventsAreKeptForATimeAndToldToUs(HouseRealm house) {
        RealmRepresentation realm = RealmFile.representation(house);
        assertThat(realm.isEventsEnabled()).isTrue();
        assertThat(realm.getEventsExpiration())
                .as("six months, the longest")
                .isGreaterThanOrEqualTo(Duration.ofDays(184).toSeconds());
        assertThat(realm.isAdminEventsEnabled()).isTrue();
        assertThat(Long.parseLong(realm.getAttributes().get("adminEventsExpiration")))
                .isGreaterThanOrEqualTo(Duration.ofDays(184).toSeconds());
        assertThat(realm.getEventsListeners()).containsExactly("jboss-logging", "yz-events");
    }

    @ParameterizedTest
    @FieldSource("HOUSES")
    void noClientTakesAPasswordDirectly(HouseRealm house) {
        assertThat(RealmFile.representation(house).getClients())
                .extracting(ClientRepresentation::getClientId)
                .contains("admin-cli", "account", "account-console", "security-admin-console");
        assertThat(RealmFile.representation(house).getClients()).allSatisfy(client -> {
            assertThat(client.isDirectAccessGrantsEnabled()).isFalse();
            assertThat(client.isImplicitFlowEnabled()).isFalse();
        });
    }

    @ParameterizedTest
    @FieldSource("HOUSES")
    void aDirectGrantMeetsAShutDoor(HouseRealm house) {
        RealmRepresentation realm = RealmFile.representation(house);
        for (String flow : List.of(
                realm.getDirectGrantFlow(),
                realm.getFirstBrokerLoginFlow(),
                realm.getDockerAuthenticationFlow(),
                "saml ecp")) {
            assertThat(executions(realm, flow)).as(flow).singleElement().satisfies(step -> {
                assertThat(step.getAuthenticator()).isEqualTo("deny-access-authenticator");
                assertThat(step.getRequirement()).isEqualTo("REQUIRED");
            });
        }
    }

    @ParameterizedTest
    @FieldSource("HOUSES")
    void theStockAccountConsoleIsOff(HouseRealm house) {
        RealmRepresentation realm = RealmFile.representation(house);
        assertThat(client(realm, "account-console").isEnabled()).isFalse();
        RoleRepresentation everyone = realm.getRoles().getRealm().stream()
                .filter(role -> role.getName().equals(realm.getDefaultRole().getName()))
                .findFirst()
                .orElseThrow();
        assertThat(everyone.getComposites().getClient().get("account")).containsExactly("view-profile");
        assertThat(everyone.getComposites().getRealm()).isNull();
    }

    @ParameterizedTest
    @FieldSource("HOUSES")
    void everyScopeThatKeycloakBringsIsListed(HouseRealm house) {
        Set<String> names = new TreeSet<>();
        RealmRepresentation realm = RealmFile.representation(house);
        for (ClientScopeRepresentation scope : realm.getClientScopes()) {
            names.add(scope.getName());
        }
        assertThat(names).containsAll(BUILT_IN_SCOPES).contains("loa", "realname");
        assertThat(names).containsAll(realm.getDefaultDefaultClientScopes());
        assertThat(realm.getClients()).allSatisfy(client -> {
            assertThat(names).containsAll(orNone(client.getDefaultClientScopes()));
            assertThat(names).containsAll(orNone(client.getOptionalClientScopes()));
        });
    }

    @ParameterizedTest
    @FieldSource("HOUSES")
    void personalDataStandsInNoTokenOfTheBrowser(HouseRealm house) {
        assertThat(RealmFile.representation(house).getClientScopes().stream()
                        .filter(scope -> Set.of("phone", "email", "realname").contains(scope.getName()))
                        .flatMap(scope -> scope.getProtocolMappers().stream()))
                .hasSize(4)
                .allSatisfy(mapper -> assertThat(mapper.getConfig())
                        .containsEntry("userinfo.token.claim", "true")
                        .doesNotContainKeys("access.token.claim", "id.token.claim"));
    }

    @ParameterizedTest
    @FieldSource("HOUSES")
    void keysAreNamedAndMadeByTheServer(HouseRealm house) {
        List<ComponentExportRepresentation> keys =
                RealmFile.representation(house).getComponents().get("org.keycloak.keys.KeyProvider");
        assertThat(keys)
                .extracting(ComponentExportRepresentation::getProviderId)
                .containsExactlyInAnyOrder(
                        "aes-generated", "ecdsa-generated", "hmac-generated", "rsa-generated", "rsa-enc-generated");
        assertThat(keys).allSatisfy(key -> assertThat(key.getConfig().keySet())
                .isSubsetOf("algorithm", "ecdsaEllipticCurveKey", "keySize", "priority", "secretSize"));
        assertThat(RealmFile.representation(house).getDefaultSignatureAlgorithm())
                .isEqualTo("ES256");
    }

    @ParameterizedTest
    @FieldSource("HOUSES")
    void everyAddressOfReturnIsRelativeAndExact(HouseRealm house) {
        assertThat(RealmFile.representation(house).getClients()).allSatisfy(client -> {
            assertThat(client.getRedirectUris())
                    .allSatisfy(address -> assertThat(address).startsWith("/").doesNotContain("*"));
            assertThat(orNone(client.getRedirectUris()).isEmpty() ? "${" : client.getRootUrl())
                    .startsWith("${");
        });
        assertThat(RealmFile.representation(house).getSslRequired()).isEqualTo("external");
    }

    @ParameterizedTest
    @FieldSource("HOUSES")
    void appsInTheBrowserHaveNoSecretButPkce(HouseRealm house) {
        RealmRepresentation realm = RealmFile.representation(house);
        assertThat(house.apps()).isNotEmpty().allSatisfy(app -> {
            ClientRepresentation client = client(realm, app.id());
            if (app.protocol() == App.Protocol.OIDC_PUBLIC) {
                assertThat(client.isPublicClient()).isTrue();
                assertThat(client.getAttributes()).containsEntry("pkce.code.challenge.method", "S256");
            }
            assertThat(client.isFullScopeAllowed()).isFalse();
            assertThat(client.getProtocolMappers())
                    .extracting(ProtocolMapperRepresentation::getProtocolMapper)
                    .singleElement()
                    .asString()
                    .startsWith("yz-app-settings");
        });
        assertThat(house.apps()).extracting(App::id).contains(house.home());
    }

    @ParameterizedTest
    @FieldSource("HOUSES")
    void levelsHaveANameInBothProtocols(HouseRealm house) throws IOException {
        RealmRepresentation realm = RealmFile.representation(house);
        assertThat(JSON.readTree(realm.getAttributes().get("acr.loa.map")))
                .isEqualTo(JSON.readTree("{\"L1\":1,\"L2\":2,\"L3\":3,\"L4\":4}"));
        assertThat(JSON.readTree(realm.getAttributes().get("acr.uri.map")).fieldNames())
                .toIterable()
                .containsExactly("L1", "L2", "L3", "L4");
    }

    @ParameterizedTest
    @FieldSource("HOUSES")
    void tokensAreShortAndARefreshTokenServesOnce(HouseRealm house) {
        RealmRepresentation realm = RealmFile.representation(house);
        assertThat(realm.getAccessTokenLifespan()).isBetween(1, 300);
        assertThat(realm.getRevokeRefreshToken()).isTrue();
        assertThat(realm.getRefreshTokenMaxReuse()).isZero();
    }

    @ParameterizedTest
    @FieldSource("HOUSES")
    void pagesLoadNothingFromElsewhere(HouseRealm house) {
        assertThat(RealmFile.representation(house).getBrowserSecurityHeaders())
                .containsEntry(
                        "contentSecurityPolicy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self';"
                                + " connect-src 'self'; font-src 'self'; base-uri 'none'; frame-ancestors 'none'")
                .containsEntry("xFrameOptions", "DENY");
    }

    @ParameterizedTest
    @FieldSource("HOUSES")
    void theRolesOfTheStaffAreThere(HouseRealm house) {
        assertThat(RealmFile.representation(house).getRoles().getRealm())
                .extracting(RoleRepresentation::getName)
                .contains("appeal-handler", "loa4-verifier", "account-supporter");
    }

    @ParameterizedTest
    @FieldSource("HOUSES")
    void theLevelIsSettledAfterWhoeverCameIn(HouseRealm house) {
        RealmRepresentation realm = RealmFile.representation(house);
        assertThat(executions(realm, "yz-browser"))
                .extracting(
                        AuthenticationExecutionExportRepresentation::getFlowAlias,
                        AuthenticationExecutionExportRepresentation::getAuthenticator,
                        AuthenticationExecutionExportRepresentation::getRequirement)
                .containsExactly(tuple("yz-identify", null, "REQUIRED"), tuple(null, "yz-assurance", "REQUIRED"));
        assertThat(executions(realm, "yz-methods"))
                .extracting(AuthenticationExecutionExportRepresentation::getAuthenticator)
                .containsExactlyElementsOf(
                        house.loginMethods().stream().map(LoginMethod::provider).toList());
    }

    @ParameterizedTest
    @FieldSource("HOUSES")
    void everySettingHasAValueTheAdministratorCanSee(HouseRealm house) {
        RealmRepresentation realm = RealmFile.representation(house);
        assertThat(executions(realm, "yz-settings"))
                .extracting(AuthenticationExecutionExportRepresentation::getAuthenticator)
                .containsExactlyElementsOf(
                        SettingsFlow.PARTS.stream().map(SettingsPart::getId).toList());
        for (AuthenticationExecutionExportRepresentation part : executions(realm, "yz-settings")) {
            assertThat(config(realm, part.getAuthenticatorConfig()).getConfig())
                    .isNotEmpty()
                    .doesNotContainValue("");
        }
    }

    private static List<AuthenticationExecutionExportRepresentation> executions(
            RealmRepresentation realm, String alias) {
        return realm.getAuthenticationFlows().stream()
                .filter(flow -> flow.getAlias().equals(alias))
                .map(AuthenticationFlowRepresentation::getAuthenticationExecutions)
                .findFirst()
                .orElseThrow();
    }

    private static AuthenticatorConfigRepresentation config(RealmRepresentation realm, String alias) {
        return realm.getAuthenticatorConfig().stream()
                .filter(config -> config.getAlias().equals(alias))
                .findFirst()
                .orElseThrow();
    }

    private static ClientRepresentation client(RealmRepresentation realm, String id) {
        return realm.getClients().stream()
                .filter(client -> client.getClientId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static UPConfig profile(HouseRealm house) {
        String config = RealmFile.representation(house)
                .getComponents()
                .getFirst("org.keycloak.userprofile.UserProfileProvider")
                .getConfig()
                .getFirst("kc.user.profile.config");
        try {
            return JSON.readValue(config, UPConfig.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> orNone(List<String> list) {
        return list == null ? List.of() : list;
    }

    private static void everyField(JsonNode node, Consumer<String> look) {
        node.properties().forEach(field -> {
            look.accept(field.getKey());
            everyField(field.getValue(), look);
        });
        if (node.isArray()) {
            node.forEach(element -> everyField(element, look));
        }
    }
}
