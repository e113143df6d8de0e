package io.yizheng.recovery;

import io.yizheng.archive.clock.ServerClock;
import io.yizheng.archive.identity.Identity;
import io.yizheng.domain.person.IdentityDocument;
import io.yizheng.domain.person.Masks;
import io.yizheng.domain.person.PhoneNumber;
import io.yizheng.kit.account.AccountChanges;
import io.yizheng.kit.account.AccountFile;
import io.yizheng.kit.account.AccountLookup;
import io.yizheng.kit.account.SignedIn;
import io.yizheng.kit.captcha.CaptchaField;
import io.yizheng.kit.code.CodeForm;
import io.yizheng.kit.code.CodePurpose;
import io.yizheng.kit.code.SmsChannel;
import io.yizheng.kit.event.Word;
import io.yizheng.kit.limit.PasswordGuard;
import io.yizheng.kit.notice.Addressee;
import io.yizheng.kit.notice.Change;
import io.yizheng.kit.notice.Notices;
import io.yizheng.kit.operation.OverPage;
import io.yizheng.kit.page.CaptchaView;
import io.yizheng.kit.page.Message;
import io.yizheng.kit.page.Pages;
import io.yizheng.kit.page.Problem;
import io.yizheng.kit.password.NewPassword;
import io.yizheng.kit.session.LoginNotes;
import io.yizheng.kit.settings.RealmSettings;
import io.yizheng.kit.visit.AllOrNothing;
import io.yizheng.kit.visit.Visit;
import io.yizheng.kit.wizard.Wizard;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * The way back to an account whose password is lost. The account is settled on the server in the first step; the last step
 * needs the pass that the proof in the second one earned, and uses it up. Nobody is signed in by it.
 */
final class RecoveryAuthenticator implements Authenticator {

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        context.challenge(new Desk(context).come());
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        AllOrNothing.serve(context.getSession(), () -> context.challenge(new Desk(context).serve()));
    }

    /** One request to the recovery. */
    private static final class Desk {

        private final AuthenticationFlowContext context;
        private final Visit visit;
        private final Wizard<RecoveryStep> wizard;
        private final RecoveryLimits limits;
        private final CaptchaField captcha;

        Desk(AuthenticationFlowContext context) {
            this.context = context;
            this.visit = Visit.of(context);
            this.wizard = Wizard.of(visit, RecoveryStep.class, "recover");
            this.limits = new RecoveryLimits(visit);
            this.captcha = new CaptchaField(
                    visit.session(), LoginNotes.of(visit.login(), visit.place() + ".name"), visit.typed());
        }

        Response come() {
            return wizard.isExpired() ? startAgain() : show();
        }

        Response serve() {
            if (wizard.isExpired()) {
                return startAgain();
            }
            if (!wizard.isAnswered()) {
                return show();
            }
            if (wizard.step() == RecoveryStep.NAME) {
                return name();
            }
            Optional<AccountFile> file = file();
            if (file.isEmpty()) {
                return startAgain();
            }
            return switch (wizard.step()) {
                case CHOOSE -> choose(file.get());
                case VERIFY -> prove(file.get());
                case PASSWORD -> set(file.get());
                case NAME, DONE -> show();
            };
        }

        private Response name() {
            String typed = visit.typed().text(AccountNamePage.ACCOUNT);
            if (captcha.wantsAnother()) {
                return namePage(captcha.renew(), List.of());
            }
            List<Problem> missing = new ArrayList<>();
            if (typed.isEmpty()) {
                missing.add(Problem.required(AccountNamePage.ACCOUNT));
            }
            captcha.missing().ifPresent(missing::add);
            if (!missing.isEmpty()) {
                return namePage(captcha.shown(), missing);
            }
            Optional<Problem> wrong = captcha.judge();
            if (wrong.isPresent()) {
                return namePage(captcha.renew(), List.of(wrong.get()));
            }
            return find(typed);
        }

        private Response find(String typed) {
            if (!limits.takeLookUp(typed)) {
                return nameRefused(Message.TOO_OFTEN);
            }
            Optional<UserModel> account = AccountLookup.of(visit.session()).byLoginName(typed);
            if (account.isEmpty()) {
                return nameRefused(Message.ACCOUNT_NONE);
            }
            if (!account.get().isEnabled()) {
                return nameRefused(Message.ACCOUNT_DISABLED);
            }
            String id = account.get().getId();
            if (!limits.hasRecoveries(id) || !limits.hasDocumentTries(id)) {
                return nameRefused(Message.RECOVERY_LIMIT);
            }
            wizard.isAbout(id);
            wizard.goTo(RecoveryStep.CHOOSE);
            return show();
        }

        private Response nameRefused(Message message) {
            return namePage(captcha.renew(), List.of(Problem.at(AccountNamePage.ACCOUNT, message)));
        }

        private Response choose(AccountFile file) {
            if (visit.typed().pressed(ChoosePage.BACK)) {
                wizard.restart();
                return namePage(captcha.renew(), List.of());
            }
            Optional<PhoneNumber> phone = file.phone();
            if (!visit.typed().pressed(ChoosePage.GO) || phone.isEmpty()) {
                return show();
            }
            wizard.goTo(RecoveryStep.VERIFY);
            return provePage(file, form(phone.get()).fresh(), List.of());
        }

        private Response prove(AccountFile file) {
            Optional<PhoneNumber> phone = file.phone();
            if (visit.typed().pressed(ProvePage.CHOOSE) || phone.isEmpty()) {
                wizard.goTo(RecoveryStep.CHOOSE);
                return show();
            }
            CodeForm<PhoneNumber> form = form(phone.get());
            boolean proven = wizard.hasPass(file.user().getId());
            if (!proven && !form.submitted()) {
                return provePage(file, form, form.problems());
            }
            Optional<Identity> identity = file.identity();
            List<Problem> missing = new ArrayList<>();
            if (identity.isPresent() && visit.typed().text(ProvePage.DOCUMENT).isEmpty()) {
                missing.add(Problem.required(ProvePage.DOCUMENT));
            }
            if (!proven) {
                missing.addAll(form.missing());
            }
            if (!missing.isEmpty()) {
                return provePage(file, form, missing);
            }
            if (!proven && form.redeem().isEmpty()) {
                return provePage(file, form, form.problems());
            }
            String id = file.user().getId();
            if (identity.isPresent() && !isRight(id, identity.get())) {
                if (!proven) {
                    // The number may be typed again without another code.
                    wizard.grantPass(id);
                }
                return documentWrong(file, form);
            }
            if (proven && !wizard.takePass(id)) {
                return startAgain();
            }
            // For the next page and the whole of its time, however long the number took.
            wizard.grantPass(id);
            wizard.goTo(RecoveryStep.PASSWORD);
            return show();
        }

        private boolean isRight(String userId, Identity identity) {
            if (!limits.takeDocument(userId)) {
                return false;
            }
            LocalDate today = LocalDate.now(ServerClock.inShanghai());
            boolean right = IdentityDocument.lookUp(
                            identity.document().type(), visit.typed().text(ProvePage.DOCUMENT), today)
                    .filter(typed -> typed.key().equals(identity.document().key()))
                    .isPresent();
            if (right) {
                limits.documentWasRight(userId);
            }
            return right;
        }

        private Response documentWrong(AccountFile file, CodeForm<PhoneNumber> form) {
            Word.RESET_PASSWORD
                    .on(visit.event().clone())
                    .event(EventType.RESET_PASSWORD_ERROR)
                    .user(file.user())
                    .detail(Word.REASON, "document")
                    .error("document_mismatch");
            if (limits.hasDocumentTries(file.user().getId())) {
                return provePage(file, form, List.of(Problem.at(ProvePage.DOCUMENT, Message.RECOVERY_DOCUMENT_WRONG)));
            }
            return over(Message.RECOVERY_LIMIT);
        }

        private Response set(AccountFile file) {
            NewPassword password = new NewPassword(visit);
            UserModel user = file.user();
            // Nothing is told of present and former passwords, nor is any hashed, where no proof is left to be used.
            if (!wizard.hasPass(user.getId())) {
                return startAgain();
            }
            List<Problem> problems = password.problems(user, user.getUsername());
            if (problems.isEmpty()) {
                password.problemAfterPresentOf(user).ifPresent(problems::add);
            }
            if (!problems.isEmpty()) {
                return passwordPage(problems);
            }
            if (!wizard.takePass(user.getId())) {
                return startAgain();
            }
            if (!limits.takeRecovery(user.getId())) {
                return over(Message.RECOVERY_LIMIT);
            }
            if (!new AccountChanges(visit.session()).setPassword(user, password.text())) {
                limits.giveRecoveryBack(user.getId());
                wizard.grantPass(user.getId());
                return passwordPage(List.of(NewPassword.NO_TIME));
            }
            new PasswordGuard(visit.session()).succeeded(user.getId());
            new SignedIn(visit.session(), user).endEverywhere();
            Word.RESET_PASSWORD
                    .on(visit.event().clone())
                    .event(EventType.RESET_PASSWORD)
                    .user(user)
                    .success();
            new Notices(visit.session()).tell(Addressee.of(file), Change.RECOVERED);
            wizard.goTo(RecoveryStep.DONE);
            return show();
        }

        private Response over(Message message) {
            OverPage page = new OverPage(wizard.view(), "");
            wizard.restart();
            return Pages.show(context.form(), page, List.of(Problem.overall(message)));
        }

        private Response startAgain() {
            wizard.restart();
            return namePage(captcha.renew(), List.of(Problem.overall(Message.WIZARD_EXPIRED)));
        }

        private Response show() {
            Optional<AccountFile> file = file();
            if (wizard.step() == RecoveryStep.DONE) {
                return Pages.show(context.form(), new RecoveredPage(wizard.view()));
            }
            if (wizard.step() == RecoveryStep.NAME || file.isEmpty()) {
                return namePage(captcha.shown(), List.of());
            }
            return switch (wizard.step()) {
                case CHOOSE -> choosePage(file.get());
                case VERIFY ->
                    file.get()
                            .phone()
                            .map(phone -> provePage(file.get(), form(phone).asItStood(), List.of()))
                            .orElseGet(() -> choosePage(file.get()));
                default -> passwordPage(List.of());
            };
        }

        private Optional<AccountFile> file() {
            return wizard.account()
                    .map(id -> visit.session().users().getUserById(visit.realm(), id))
                    .filter(UserModel::isEnabled)
                    .map(user -> new AccountFile(visit.session(), user));
        }

        private CodeForm<PhoneNumber> form(PhoneNumber phone) {
            return CodeForm.known(visit, CodePurpose.RECOVER, new SmsChannel(visit.session()), phone);
        }

        private Response namePage(CaptchaView captcha, List<Problem> problems) {
            return Pages.show(
                    context.form(),
                    new AccountNamePage(wizard.view(), visit.typed().text(AccountNamePage.ACCOUNT), captcha),
                    problems);
        }

        private Response choosePage(AccountFile file) {
            Masks masks = RealmSettings.of(visit.realm()).page().masks();
            return Pages.show(
                    context.form(),
                    new ChoosePage(
                            wizard.view(),
                            masks.username(file.user().getUsername()),
                            file.phone().map(phone -> phone.masked(masks)).orElse(""),
                            file.identity()
                                    .map(identity -> identity.document().masked(masks))
                                    .orElse("")));
        }

        private Response provePage(AccountFile file, CodeForm<PhoneNumber> form, List<Problem> problems) {
            boolean proven = wizard.hasPass(file.user().getId());
            @Nullable CaptchaView captcha = proven ? null : form.captcha();
            return Pages.show(
                    context.form(),
                    new ProvePage(
                            wizard.view(),
                            file.identity().isPresent(),
                            visit.typed().text(ProvePage.DOCUMENT),
                            form.recipient(),
                            captcha,
                            proven ? null : form.code()),
                    problems);
        }

        private Response passwordPage(List<Problem> problems) {
            return Pages.show(context.form(), new NewPasswordPage(wizard.view()), problems);
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
