package io.yizheng.registration;

import io.yizheng.archive.clock.ServerClock;
import io.yizheng.archive.handle.Handle;
import io.yizheng.domain.person.Masks;
import io.yizheng.domain.person.PhoneNumber;
import io.yizheng.domain.person.Username;
import io.yizheng.domain.person.UsernameFlaw;
import io.yizheng.domain.person.UsernameRule;
import io.yizheng.kit.account.AccountLookup;
import io.yizheng.kit.account.Accounts;
import io.yizheng.kit.account.NewAccount;
import io.yizheng.kit.account.Opening;
import io.yizheng.kit.agreement.UserAgreement;
import io.yizheng.kit.code.CodeForm;
import io.yizheng.kit.code.CodePurpose;
import io.yizheng.kit.code.SmsChannel;
import io.yizheng.kit.event.Word;
import io.yizheng.kit.operation.OverPage;
import io.yizheng.kit.page.CodeView;
import io.yizheng.kit.page.Label;
import io.yizheng.kit.page.Links;
import io.yizheng.kit.page.Message;
import io.yizheng.kit.page.Pages;
import io.yizheng.kit.page.Problem;
import io.yizheng.kit.page.RecipientView;
import io.yizheng.kit.password.NewPassword;
import io.yizheng.kit.session.CarriedPhone;
import io.yizheng.kit.session.Passes.Pass;
import io.yizheng.kit.session.SessionNotes;
import io.yizheng.kit.settings.RealmSettings;
import io.yizheng.kit.visit.AllOrNothing;
import io.yizheng.kit.visit.Visit;
import io.yizheng.kit.wizard.Wizard;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.Authenticator;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Opens an account for whoever proves a phone. Everything typed is judged before the code is used up; a number once proven
 * stays proven in this tab until an account was opened with it, so that losing a race for a name costs no second code.
 */
final class RegistrationAuthenticator implements Authenticator {

    private static final String CHECK_NAME = "username-check";

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        serve(context, desk -> {
            desk.form.opened();
            context.challenge(desk.show(List.of()));
        });
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        serve(context, Desk::serve);
    }

    private static void serve(AuthenticationFlowContext context, Consumer<Desk> served) {
        AllOrNothing.serve(context.getSession(), () -> serveInOne(context, served));
    }

    private static void serveInOne(AuthenticationFlowContext context, Consumer<Desk> served) {
        Desk desk = new Desk(context);
        Presence presence = new Presence(context);
        if (presence.isSomebodySignedIn()) {
            presence.leaveAsItWas();
            context.challenge(desk.signOutFirst());
        } else {
            presence.endWhatIsLeft().ifPresentOrElse(context::challenge, () -> served.accept(desk));
        }
    }

    /** One request to the registration. */
    private static final class Desk {

        private final AuthenticationFlowContext context;
        private final Visit visit;
        private final CarriedPhone carried;
        private final CodeForm<PhoneNumber> form;
        private final NewPassword password;
        private boolean nameFree;

        Desk(AuthenticationFlowContext context) {
            this.context = context;
            this.visit = Visit.of(context);
            this.carried = new CarriedPhone(visit.session(), visit.login());
            this.form = CodeForm.typed(
                    visit, CodePurpose.REGISTER, new SmsChannel(visit.session()), this::alreadyRegistered);
            this.password = new NewPassword(visit);
        }

        void serve() {
            if (visit.typed().pressed(CHECK_NAME)) {
                checkName();
                return;
            }
            Optional<PhoneNumber> proven = proven();
            if (proven.isEmpty() && !form.submitted()) {
                context.challenge(show(form.problems()));
                return;
            }
            NameProbes probes = new NameProbes(visit);
            boolean told = probes.take() || proven.filter(probes::take).isPresent();
            if (!told && proven.isPresent()) {
                context.challenge(show(List.of(Problem.at(RegistrationPage.USERNAME, Message.TOO_OFTEN))));
                return;
            }
            // Who asked too often already learns that a name is taken only for a proven phone.
            List<Problem> problems = nameProblems(told);
            if (proven.isEmpty()) {
                problems.addAll(form.missing());
            }
            problems.addAll(password.problems(null, visit.typed().text(RegistrationPage.USERNAME)));
            if (!visit.typed().pressed(RegistrationPage.AGREE)) {
                problems.add(Problem.at(RegistrationPage.AGREE, Message.AGREEMENT, new Label("yz.agreement")));
            }
            if (!problems.isEmpty()) {
                context.challenge(show(problems));
                return;
            }
            Optional<Pass> proof = proven.isPresent() ? carried.take() : redeem();
            if (proof.isPresent()) {
                open(proof.get());
            } else if (proven.isPresent()) {
                // It ran out, or another request took it.
                form.asItStood();
                context.challenge(show(List.of(Problem.overall(Message.WIZARD_EXPIRED))));
            } else {
                context.challenge(show(form.problems()));
            }
        }

        private void open(Pass proof) {
            Username name = name().orElseThrow();
            PhoneNumber phone = PhoneNumber.parse(proof.proven()).orElseThrow();
            Opening opening = new Accounts(visit.session(), visit.realm())
                    .open(new NewAccount(name, phone, password.text(), null, null));
            if (opening instanceof Opening.Taken taken) {
                refuse(taken.what(), proof);
                return;
            }
            if (opening instanceof Opening.Busy) {
                carried.carry(proof);
                context.challenge(show(List.of(Problem.overall(Message.SERVICE_DOWN))));
                return;
            }
            UserModel user = ((Opening.Opened) opening).user();
            context.setUser(user);
            visit.login().addRequiredAction(RegisteredAction.ID);
            new UserAgreement(visit.session()).agreedBy(user, "web");
            Word.REGISTER
                    .on(context.getEvent())
                    .user(user)
                    .detail("yz_phone", phone.masked())
                    .detail("yz_app", visit.login().getClient().getClientId())
                    .success();
            context.newEvent()
                    .event(EventType.LOGIN)
                    .client(visit.login().getClient())
                    .detail(Details.REDIRECT_URI, visit.login().getRedirectUri())
                    .detail(Word.METHOD, "sms");
            Word.LOGIN.on(context.getEvent());
            SessionNotes.signedInBy(visit.login(), "sms");
            context.success();
        }

        private void refuse(Handle.Kind taken, Pass proof) {
            boolean isPhone = taken == Handle.Kind.PHONE;
            if (isPhone) {
                form.fresh();
            } else {
                carried.carry(proof);
            }
            Word.REGISTER.on(context.getEvent()).error(isPhone ? "phone_in_use" : Errors.USERNAME_IN_USE);
            context.failureChallenge(
                    AuthenticationFlowError.INVALID_USER,
                    show(List.of(
                            isPhone
                                    ? Problem.at(SmsChannel.FIELD, Message.PHONE_REGISTERED)
                                    : Problem.at(RegistrationPage.USERNAME, Message.USERNAME_USED))));
        }

        private Optional<Pass> redeem() {
            Instant expires = ServerClock.inShanghai()
                    .instant()
                    .plus(RealmSettings.of(visit.realm()).steps().lifetime());
            return form.redeem().map(number -> new Pass(number.e164(), expires));
        }

        /** A number that needs no code any more in this tab. */
        private Optional<PhoneNumber> proven() {
            return carried.number().flatMap(PhoneNumber::parse);
        }

        private void checkName() {
            form.asItWasLeft();
            if (!new NameProbes(visit).take()) {
                context.challenge(show(List.of(Problem.at(RegistrationPage.USERNAME, Message.TOO_OFTEN))));
                return;
            }
            List<Problem> problems = nameProblems(true);
            nameFree = problems.isEmpty();
            context.challenge(show(problems));
        }

        private List<Problem> nameProblems(boolean tellsTaken) {
            String typed = visit.typed().text(RegistrationPage.USERNAME);
            List<Problem> problems = new ArrayList<>();
            if (typed.isEmpty()) {
                problems.add(Problem.at(
                        RegistrationPage.USERNAME, Message.REQUIRED, new Label("yz.register.username.short")));
                return problems;
            }
            Optional<UsernameFlaw> flaw = Username.flawOf(typed, usernameRule());
            if (flaw.isPresent()) {
                problems.add(Problem.at(RegistrationPage.USERNAME, message(flaw.get())));
            } else if (tellsTaken && name().filter(this::isTaken).isPresent()) {
                problems.add(Problem.at(RegistrationPage.USERNAME, Message.USERNAME_USED));
            }
            return problems;
        }

        private static Message message(UsernameFlaw flaw) {
            return switch (flaw) {
                case BREAKS_RULE -> Message.USERNAME_RULE;
                case READS_AS_NUMBER -> Message.USERNAME_FORM;
                case RESERVED -> Message.USERNAME_RESERVED;
            };
        }

        private boolean isTaken(Username name) {
            return new Accounts(visit.session(), visit.realm()).isTaken(name);
        }

        private Optional<Username> name() {
            return Username.parse(visit.typed().text(RegistrationPage.USERNAME), usernameRule());
        }

        private UsernameRule usernameRule() {
            return RealmSettings.of(visit.realm()).login().usernameRule();
        }

        private Optional<Problem> alreadyRegistered(PhoneNumber phone) {
            return AccountLookup.of(visit.session())
                    .byPhone(phone)
                    .map(somebody -> Problem.at(SmsChannel.FIELD, Message.PHONE_REGISTERED));
        }

        Response signOutFirst() {
            OverPage page = new OverPage(
                    Wizard.of(visit, OpeningStep.class, "register").view(), new Links(visit.session()).centre());
            return Pages.show(context.form(), page, List.of(Problem.overall(Message.SIGN_OUT_FIRST)));
        }

        Response show(List<Problem> problems) {
            Optional<PhoneNumber> proven = proven();
            Masks masks = RealmSettings.of(visit.realm()).page().masks();
            RecipientView phone = proven.map(number -> new RecipientView(number.masked(masks), true, false))
                    .orElseGet(form::recipient);
            CodeView code = proven.isPresent() ? null : form.code();
            boolean registered =
                    problems.stream().anyMatch(problem -> problem.message().equals(Message.PHONE_REGISTERED.id()));
            RegistrationPage page = new RegistrationPage(
                    Wizard.of(visit, OpeningStep.class, "register").view(),
                    visit.typed().text(RegistrationPage.USERNAME),
                    usernameRule().max(),
                    nameFree,
                    phone,
                    proven.isPresent() ? null : form.captcha(),
                    code,
                    registered,
                    visit.typed().pressed(RegistrationPage.AGREE),
                    new Links(visit.session()).inRealm(AgreementResourceFactory.PROVIDER_ID));
            return Pages.show(context.form(), page, problems);
        }
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
