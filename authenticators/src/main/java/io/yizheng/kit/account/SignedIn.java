package io.yizheng.kit.account;

import io.yizheng.archive.clock.ServerClock;
import io.yizheng.archive.database.ServerDatabase;
import io.yizheng.kit.session.LivingSession;
import io.yizheng.kit.session.LoginPlace;
import io.yizheng.kit.session.SessionNotes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Where an account is signed in, and how that ends: apps are told, and no refresh token opens anything afterwards. A login that
 * was begun before and is left standing at some page would become a session later on; the account remembers when it was
 * called back, so that such a login ends, too.
 *
 * <p>All of it happens twice: within the change that calls back, which fails where it fails, and once more as soon as that
 * change holds and before it is answered. In between apps were told, which can take long, and whatever was changed still
 * opened the account. What is left is a login whose request compares before that moment and is written down after it.
 */
public final class SignedIn {

    /** An instant, shown to administrators. */
    public static final String CALLED_BACK = "signedOutAt";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel user;
    private final KeycloakContext request;

    public SignedIn(KeycloakSession session, UserModel user) {
        this(session, user, session.getContext());
    }

    private SignedIn(KeycloakSession session, UserModel user, KeycloakContext request) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.user = user;
        this.request = request;
    }

    public void endEverywhere() {
        end();
        onceItHolds(SignedIn::end);
    }

    public void endElsewhere(AuthenticationSessionModel present) {
        LoginPlace place = LoginPlace.of(present);
        SessionNotes.signedInAt(present, callBack());
        endAllBut(place.root());
        onceItHolds(later -> later.endBut(place));
    }

    /**
     * Whether a login may not go on: the account was called back after its person had shown who they are, or it came by a
     * session that has ended since, for Keycloak would begin another one in its place. A tab stays as good as the session of
     * its browser, whatever was changed in another one.
     */
    public static boolean isCalledBack(KeycloakSession session, UserModel user, AuthenticationSessionModel login) {
        LivingSession earlier = new LivingSession(session, login);
        boolean isLate = SessionNotes.signedInAt(login)
                .map(since -> calledBack(user).filter(since::isBefore).isPresent())
                .orElseGet(earlier::hasServed);
        return isLate && !earlier.livesFor(user);
    }

    /** When the person of a login showed who they are, now or as the session began that they came back with. */
    public static Optional<Instant> since(KeycloakSession session, AuthenticationSessionModel login) {
        RealmModel realm = login.getRealm();
        String id = login.getParentSession().getId();
        return SessionNotes.signedInAt(login)
                .or(() -> Optional.ofNullable(session.sessions().getUserSession(realm, id))
                        .map(living -> living.getNote(AuthenticationManager.AUTH_TIME))
                        .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds))));
    }

    private static Optional<Instant> calledBack(UserModel user) {
        return Optional.ofNullable(user.getFirstAttribute(CALLED_BACK))
                .map(Instant::parse)
                // Else nobody could sign in until a clock that was set back is there again.
                .filter(called -> !called.isAfter(ServerClock.inShanghai().instant()));
    }

    private void end() {
        callBack();
        endAllBut(null);
    }

    private void endBut(LoginPlace present) {
        Instant now = callBack();
        present.in(session, realm).ifPresent(login -> SessionNotes.signedInAt(login, now));
        endAllBut(present.root());
    }

    /** With a session and models of its own, for those of the request are used up then. */
    private void onceItHolds(Consumer<SignedIn> deed) {
        String userId = user.getId();
        ServerDatabase.afterwards(
                session,
                () -> KeycloakModelUtils.runJobInTransaction(session.getKeycloakSessionFactory(), request, later -> {
                    @Nullable
                    UserModel left =
                            later.users().getUserById(later.getContext().getRealm(), userId);
                    if (left != null) {
                        deed.accept(new SignedIn(later, left, request));
                    }
                }));
    }

    private Instant callBack() {
        Instant now = ServerClock.inShanghai().instant();
        user.setSingleAttribute(CALLED_BACK, now.toString());
        return now;
    }

    private void endAllBut(@Nullable String kept) {
        List<UserSessionModel> living =
                session.sessions().getUserSessionsStream(realm, user).toList();
        for (UserSessionModel one : living) {
            if (!one.getId().equals(kept)) {
                AuthenticationManager.backchannelLogout(
                        session,
                        realm,
                        one,
                        request.getUri(),
                        request.getConnection(),
                        request.getHttpRequest().getHttpHeaders(),
                        true);
            }
        }
        session.sessions().getOfflineUserSessionsStream(realm, user).toList().forEach(offline -> session.sessions()
                .removeOfflineUserSession(realm, offline));
    }
}
