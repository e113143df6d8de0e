package io.yizheng.login.password;

import io.yizheng.archive.counter.Taking;
import io.yizheng.kit.account.AccountLookup;
import io.yizheng.kit.captcha.CaptchaField;
import io.yizheng.kit.event.Word;
import io.yizheng.kit.limit.PasswordGuard;
import io.yizheng.kit.method.Methods;
import io.yizheng.kit.page.CaptchaView;
import io.yizheng.kit.page.Message;
import io.yizheng.kit.page.Pages;
import io.yizheng.kit.page.Problem;
import io.yizheng.kit.session.LoginNotes;
import io.yizheng.kit.session.SessionNotes;
import io.yizheng.kit.settings.RealmSettings;
import io.yizheng.kit.text.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.Authenticator;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Signs a person in by a login name and the password. The checks come in the order that the specification sets: what is
 * missing, then the captcha, then account and password, then the account's state; a failed one reports only itself.
 */
final class PasswordAuthenticator implements Authenticator {

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        if (!Methods.of(context).offers(PasswordAuthenticatorFactory.PROVIDER_ID)) {
            context.attempted();
            return;
        }
        context.challenge(Pages.show(context.form(), page(context, "", true)));
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        if (!Methods.of(context).offers(PasswordAuthenticatorFactory.PROVIDER_ID)) {
            context.attempted();
            return;
        }
        Typed typed = Typed.in(context.getHttpRequest());
        if (captcha(context).wantsAnother()) {
            context.challenge(Pages.show(context.form(), page(context, typed.text(PasswordPage.USERNAME), true)));
            return;
        }
        List<Problem> missing = missing(context, typed);
        if (!missing.isEmpty()) {
            askAgain(context, typed, false, missing);
            return;
        }
        if (withCaptcha(context)) {
            Optional<Problem> problem = captcha(context).judge();
            if (problem.isPresent()) {
                askAgain(context, typed, true, List.of(problem.get()));
                return;
            }
        }
        checkPassword(context, typed);
    }

    private void checkPassword(AuthenticationFlowContext context, Typed typed) {
        String name = typed.text(PasswordPage.USERNAME);
        Optional<UserModel> account = AccountLookup.of(context).byLoginName(name);
        PasswordGuard guard = new PasswordGuard(context.getSession());
        String counted = account.map(UserModel::getId).orElseGet(() -> "nobody:" + AccountLookup.canonical(name));
        Taking attempt = guard.attempt(counted);
        if (!attempt.granted()) {
            refuse(
                    context,
                    typed,
                    account,
                    Errors.USER_TEMPORARILY_DISABLED,
                    Problem.at(PasswordPage.PASSWORD, Message.LOGIN_LOCKED, guard.minutesLeft(counted)));
            return;
        }
        switch (new PasswordCheck(context).compare(account, typed.secret(PasswordPage.PASSWORD))) {
            case RIGHT -> {
                guard.succeeded(counted);
                admit(context, typed, account.orElseThrow());
            }
            case WRONG -> {
                String error = account.isPresent() ? Errors.INVALID_USER_CREDENTIALS : Errors.USER_NOT_FOUND;
                refuse(context, typed, account, error, Problem.at(PasswordPage.PASSWORD, Message.LOGIN_BAD));
            }
            case UNKNOWN -> {
                guard.untried(counted);
                askAgain(context, typed, true, List.of(Problem.at(PasswordPage.PASSWORD, Message.SERVICE_DOWN)));
            }
        }
    }

    private static void admit(AuthenticationFlowContext context, Typed typed, UserModel account) {
        if (account.isEnabled()) {
            signIn(context, account);
        } else {
            refuse(
                    context,
                    typed,
                    Optional.of(account),
                    Errors.USER_DISABLED,
                    Problem.at(PasswordPage.PASSWORD, Message.ACCOUNT_DISABLED));
        }
    }

    private static void signIn(AuthenticationFlowContext context, UserModel account) {
        Word.LOGIN.on(context.getEvent()).detail(Word.METHOD, "pwd");
        SessionNotes.signedInBy(context.getAuthenticationSession(), "pwd");
        context.setUser(account);
        context.success();
    }

    private static List<Problem> missing(AuthenticationFlowContext context, Typed typed) {
        List<Problem> missing = new ArrayList<>();
        if (typed.text(PasswordPage.USERNAME).isEmpty()) {
            missing.add(Problem.required(PasswordPage.USERNAME));
        }
        if (typed.secret(PasswordPage.PASSWORD).isEmpty()) {
            missing.add(Problem.required(PasswordPage.PASSWORD));
        }
        if (withCaptcha(context)) {
            captcha(context).missing().ifPresent(missing::add);
        }
        return missing;
    }

    private static void refuse(
            AuthenticationFlowContext context,
            Typed typed,
            Optional<UserModel> account,
            String error,
            Problem problem) {
        account.ifPresent(context.getEvent()::user);
        Word.LOGIN_ERROR.on(context.getEvent()).detail(Word.METHOD, "pwd").error(error);
        context.failureChallenge(
                AuthenticationFlowError.INVALID_CREDENTIALS,
                Pages.show(context.form(), page(context, typed.text(PasswordPage.USERNAME), true), List.of(problem)));
    }

    private static void askAgain(
            AuthenticationFlowContext context, Typed typed, boolean renew, List<Problem> problems) {
        context.challenge(
                Pages.show(context.form(), page(context, typed.text(PasswordPage.USERNAME), renew), problems));
    }

    private static PasswordPage page(AuthenticationFlowContext context, String username, boolean renew) {
        return new PasswordPage(Methods.of(context).tabs(), picture(context, renew), username);
    }

    private static @Nullable CaptchaView picture(AuthenticationFlowContext context, boolean renew) {
        if (!withCaptcha(context)) {
            return null;
        }
        return renew ? captcha(context).renew() : captcha(context).shown();
    }

    private static CaptchaField captcha(AuthenticationFlowContext context) {
        return new CaptchaField(context.getSession(), notes(context), Typed.in(context.getHttpRequest()));
    }

    private static boolean withCaptcha(AuthenticationFlowContext context) {
        return RealmSettings.of(context.getRealm()).login().captchaWithPassword();
    }

    private static LoginNotes notes(AuthenticationFlowContext context) {
        return LoginNotes.of(
                context.getAuthenticationSession(), context.getExecution().getId());
    }

    @Override
    public boolean requiresUser() {
        return false;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

    @Override
    public void close() {}
}
