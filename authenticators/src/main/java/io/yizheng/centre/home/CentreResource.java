package io.yizheng.centre.home;

import io.yizheng.domain.assurance.EvidenceMethod;
import io.yizheng.domain.person.EthnicGroup;
import io.yizheng.domain.person.Masks;
import io.yizheng.kit.account.AccountChanges;
import io.yizheng.kit.account.AccountFile;
import io.yizheng.kit.event.Word;
import io.yizheng.kit.page.Links;
import io.yizheng.kit.page.Message;
import io.yizheng.kit.page.Pages;
import io.yizheng.kit.page.Problem;
import io.yizheng.kit.settings.RealmSettings;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.services.managers.AppAuthManager;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/**
 * The personal centre, for whoever is signed in to any app of the realm; others are sent to the login and come back. What
 * changes something is a form with the secret of the sign-in cookie in it, since that cookie comes with requests of other
 * sites, too.
 */
public final class CentreResource {

    private static final String SAVED = "saved";
    /** An account without a phone binds one first, which asks for a sign-in not long ago. */
    private static final Duration LATELY = Duration.ofMinutes(5);

    private static final List<String> OPERATIONS =
            List.of("change-password", "change-phone", "bind-email", "cancel-account", "realname", "bankcard", "face");

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Links links;

    CentreResource(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.links = new Links(session);
    }

    @GET
    @Path("/")
    public Response home(
            @QueryParam("code") @Nullable String code,
            @QueryParam("error") @Nullable String error,
            @QueryParam("kc_action_status") @Nullable String status,
            @QueryParam("edit") @Nullable String edit,
            @QueryParam("said") @Nullable String said) {
        Optional<AuthResult> person = person();
        if (person.isEmpty()) {
            return error == null ? LoginRequest.forCentre(session) : nothing();
        }
        if (code != null || error != null || status != null) {
            return away(links.centre());
        }
        return page(person.get(), CentrePage.ETHNIC.equals(edit), SAVED.equals(said), List.of());
    }

    /** A login that no app asked for, on its way there and back. */
    @GET
    @Path("/login")
    public Response login(@QueryParam("error") @Nullable String error) {
        if (person().isEmpty()) {
            return error == null ? LoginRequest.forItself(session) : nothing();
        }
        String home = links.home();
        return away(home.isEmpty() ? links.centre() : home);
    }

    /** Sends the citizen into an operation, which proves who it is by its own means. */
    @GET
    @Path("/start/{operation}")
    public Response start(@PathParam("operation") String operation) {
        if (!OPERATIONS.contains(operation) || !isOffered(operation)) {
            return nothing();
        }
        boolean bindsFirst = person().map(AuthResult::user)
                .filter(user -> new AccountFile(session, user).phone().isEmpty())
                .isPresent();
        return bindsFirst
                ? LoginRequest.forAction(session, "yz-" + operation, LATELY)
                : LoginRequest.forAction(session, "yz-" + operation);
    }

    @POST
    @Path("/ethnic")
    public Response ethnic(
            @FormParam("token") @Nullable String token, @FormParam(CentrePage.ETHNIC) @Nullable String typed) {
        Optional<AuthResult> person = person();
        if (person.isEmpty() || !isOwn(token)) {
            return away(links.centre());
        }
        Optional<EthnicGroup> group = EthnicGroup.parse(typed).filter(EthnicGroup::isGroup);
        if (group.isEmpty()) {
            return page(person.get(), true, false, List.of(Problem.at(CentrePage.ETHNIC, Message.ETHNIC_REQUIRED)));
        }
        new AccountChanges(session).setEthnic(person.get().user(), group.get());
        Word.UPDATE_ETHNIC
                .on(new EventBuilder(realm, session, session.getContext().getConnection()))
                .event(EventType.UPDATE_PROFILE)
                .client(Constants.ACCOUNT_MANAGEMENT_CLIENT_ID)
                .user(person.get().user())
                .session(person.get().session())
                .success();
        return away(links.centre() + "?said=" + SAVED);
    }

    /** The address of a form that was refused, when it is opened again. */
    @GET
    @Path("/ethnic")
    public Response ethnic() {
        return away(links.centre() + "?edit=" + CentrePage.ETHNIC);
    }

    /** 退出: ends the session for all apps. */
    @POST
    @Path("/logout")
    public Response logout(@FormParam("token") @Nullable String token) {
        Optional<AuthResult> person = person();
        if (person.isPresent() && isOwn(token)) {
            AuthenticationManager.backchannelLogout(
                    session,
                    realm,
                    person.get().session(),
                    session.getContext().getUri(),
                    session.getContext().getConnection(),
                    session.getContext().getHttpRequest().getHttpHeaders(),
                    true);
            AuthenticationManager.expireIdentityCookie(session);
        }
        return away(links.centre());
    }

    private Optional<AuthResult> person() {
        return Optional.ofNullable(new AppAuthManager().authenticateIdentityCookie(session, realm));
    }

    private Response page(AuthResult person, boolean editsEthnic, boolean saved, List<Problem> problems) {
        AccountFile file = new AccountFile(session, person.user());
        Masks masks = RealmSettings.of(realm).page().masks();
        LoginFormsProvider form = session.getProvider(LoginFormsProvider.class);
        form.setDetachedAuthSession();
        return Pages.show(
                form,
                new CentrePage(
                        person.user().getUsername(),
                        file.phone().map(phone -> phone.masked(masks)).orElse(""),
                        file.email().map(email -> email.masked(masks)).orElse(""),
                        file.gender(),
                        file.ethnic().map(EthnicGroup::label).orElse(""),
                        editsEthnic,
                        groups(),
                        file.level().name(),
                        file.identity()
                                .map(identity -> identity.name().masked(masks))
                                .orElse(""),
                        file.identity()
                                .map(identity -> identity.document().masked(masks))
                                .orElse(""),
                        methods(file),
                        links.centre(),
                        links.centre() + "start/",
                        OPERATIONS.stream().filter(this::isOffered).toList(),
                        token(),
                        saved ? Message.SAVED.id() : ""),
                problems);
    }

    private List<MethodView> methods(AccountFile file) {
        Set<EvidenceMethod> evidence = file.evidence();
        return List.of(
                method("realname", file.identity().isPresent()),
                method("bankcard", evidence.contains(EvidenceMethod.BANKCARD)),
                method("face", evidence.contains(EvidenceMethod.FACE)),
                new MethodView("counter", evidence.contains(EvidenceMethod.COUNTER), ""));
    }

    private MethodView method(String word, boolean done) {
        return new MethodView(word, done, done || !isOffered(word) ? "" : links.centre() + "start/" + word);
    }

    /** Whether the realm has the operation switched on. */
    private boolean isOffered(String operation) {
        RequiredActionProviderModel action = realm.getRequiredActionProviderByAlias("yz-" + operation);
        return action != null && action.isEnabled();
    }

    private static List<String> groups() {
        return Arrays.stream(EthnicGroup.values())
                .filter(EthnicGroup::isGroup)
                .map(EthnicGroup::label)
                .toList();
    }

    private String token() {
        Object token = session.getAttribute("state_checker");
        return token == null ? "" : token.toString();
    }

    private boolean isOwn(@Nullable String token) {
        return token != null
                && !token().isEmpty()
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), token().getBytes(StandardCharsets.UTF_8));
    }

    private static Response away(String address) {
        return Response.status(Response.Status.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }

    private static Response nothing() {
        return Response.status(Response.Status.NOT_FOUND)
                .type(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                .entity("此处没有页面")
                .build();
    }
}
