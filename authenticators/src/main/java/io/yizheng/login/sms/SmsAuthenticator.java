package io.yizheng.login.sms;

import io.yizheng.archive.clock.ServerClock;
import io.yizheng.domain.person.PhoneNumber;
import io.yizheng.kit.account.AccountLookup;
import io.yizheng.kit.code.CodeForm;
import io.yizheng.kit.code.CodePurpose;
import io.yizheng.kit.code.SmsChannel;
import io.yizheng.kit.event.Word;
import io.yizheng.kit.method.Methods;
import io.yizheng.kit.page.Message;
import io.yizheng.kit.page.Pages;
import io.yizheng.kit.page.Problem;
import io.yizheng.kit.session.CarriedPhone;
import io.yizheng.kit.session.Passes.Pass;
import io.yizheng.kit.session.SessionNotes;
import io.yizheng.kit.settings.RealmSettings;
import io.yizheng.kit.visit.Visit;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.Authenticator;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Signs a person in by a code sent to the phone of their account. A number that has no account is sent its code all the
 * same, and learns that it has none only after the code was right.
 */
final class SmsAuthenticator implements Authenticator {

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        if (!Methods.of(context).offers(SmsAuthenticatorFactory.PROVIDER_ID)) {
            context.attempted();
            return;
        }
        context.challenge(show(context, form(context).opened(), false, List.of()));
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        if (!Methods.of(context).offers(SmsAuthenticatorFactory.PROVIDER_ID)) {
            context.attempted();
            return;
        }
        CodeForm<PhoneNumber> form = form(context);
        Optional<PhoneNumber> proven = form.submitted() ? form.redeem() : Optional.empty();
        if (proven.isEmpty()) {
            context.challenge(show(context, form, false, form.problems()));
            return;
        }
        Optional<UserModel> account = AccountLookup.of(context).byPhone(proven.get());
        if (account.isEmpty()) {
            carry(context, proven.get());
            refuse(context, form, account, Errors.USER_NOT_FOUND, Message.SMS_LOGIN_NO_ACCOUNT);
        } else if (!account.get().isEnabled()) {
            refuse(context, form, account, Errors.USER_DISABLED, Message.ACCOUNT_DISABLED);
        } else {
            signIn(context, account.get());
        }
    }

    private static void carry(AuthenticationFlowContext context, PhoneNumber proven) {
        Duration lifetime = RealmSettings.of(context.getRealm()).steps().lifetime();
        new CarriedPhone(context.getSession(), context.getAuthenticationSession())
                .carry(new Pass(
                        proven.e164(), ServerClock.inShanghai().instant().plus(lifetime)));
    }

    private static CodeForm<PhoneNumber> form(AuthenticationFlowContext context) {
        return CodeForm.typed(Visit.of(context), CodePurpose.LOGIN, new SmsChannel(context.getSession()));
    }

    private static void signIn(AuthenticationFlowContext context, UserModel account) {
        Word.LOGIN.on(context.getEvent()).detail(Word.METHOD, "sms");
        SessionNotes.signedInBy(context.getAuthenticationSession(), "sms");
        context.setUser(account);
        context.success();
    }

    private static void refuse(
            AuthenticationFlowContext context,
            CodeForm<PhoneNumber> form,
            Optional<UserModel> account,
            String error,
            Message message) {
        account.ifPresent(context.getEvent()::user);
        Word.LOGIN_ERROR.on(context.getEvent()).detail(Word.METHOD, "sms").error(error);
        boolean registers =
                message == Message.SMS_LOGIN_NO_ACCOUNT && context.getRealm().isRegistrationAllowed();
        context.failureChallenge(
                AuthenticationFlowError.INVALID_USER,
                show(context, form, registers, List.of(Problem.at(SmsChannel.FIELD, message))));
    }

    private static Response show(
            AuthenticationFlowContext context, CodeForm<PhoneNumber> form, boolean registers, List<Problem> problems) {
        SmsPage page =
                new SmsPage(Methods.of(context).tabs(), form.recipient(), form.captcha(), form.code(), registers);
        return Pages.show(context.form(), page, problems);
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
