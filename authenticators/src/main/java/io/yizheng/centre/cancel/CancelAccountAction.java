package io.yizheng.centre.cancel;

import io.yizheng.domain.person.PhoneNumber;
import io.yizheng.kit.account.AccountChanges;
import io.yizheng.kit.account.AccountFile;
import io.yizheng.kit.account.SignedIn;
import io.yizheng.kit.code.CodeForm;
import io.yizheng.kit.code.CodePurpose;
import io.yizheng.kit.code.SmsChannel;
import io.yizheng.kit.event.Word;
import io.yizheng.kit.notice.Addressee;
import io.yizheng.kit.notice.Change;
import io.yizheng.kit.notice.Notices;
import io.yizheng.kit.operation.Barrier;
import io.yizheng.kit.operation.OwnProof;
import io.yizheng.kit.page.Links;
import io.yizheng.kit.page.Message;
import io.yizheng.kit.page.Pages;
import io.yizheng.kit.page.Problem;
import io.yizheng.kit.session.Departure;
import io.yizheng.kit.visit.Visit;
import io.yizheng.kit.wizard.Wizard;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** Ends the account of the person who proves it by a code, at once and for good. */
final class CancelAccountAction implements RequiredActionProvider {

    static final String ID = "yz-cancel-account";

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    /** Its own proof of identity decides, and no second login in front of it. */
    @Override
    public int getMaxAuthAge(KeycloakSession session) {
        return OwnProof.LONGEST_SESSION;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {}

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        Barrier.pass(context, () -> context.challenge(new Desk(context).show()));
    }

    @Override
    public void processAction(RequiredActionContext context) {
        Barrier.pass(context, () -> context.challenge(new Desk(context).serve()));
    }

    @Override
    public void close() {}

    /** One request to this operation. */
    private static final class Desk {

        private final RequiredActionContext context;
        private final Visit visit;
        private final Wizard<CancelStep> wizard;
        private final AccountFile file;
        private final Links links;

        Desk(RequiredActionContext context) {
            this.context = context;
            this.visit = Visit.of(context, ID);
            this.wizard = Wizard.of(visit, CancelStep.class, "cancel-account");
            this.file = new AccountFile(visit.session(), context.getUser());
            this.links = new Links(visit.session());
        }

        Response serve() {
            if (wizard.isExpired() || !wizard.isAnswered()) {
                return show();
            }
            if (wizard.step() == CancelStep.VERIFY) {
                return verify();
            }
            Optional<PhoneNumber> phone = file.phone();
            if (!visit.typed().pressed(CancelNotesPage.GO_ON) || phone.isEmpty()) {
                return show();
            }
            wizard.goTo(CancelStep.VERIFY);
            return verifyPage(form(phone.get()).fresh(), List.of());
        }

        Response show() {
            if (wizard.isExpired()) {
                wizard.restart();
                return notes(List.of(Problem.overall(Message.WIZARD_EXPIRED)));
            }
            Optional<PhoneNumber> phone = file.phone();
            return wizard.step() == CancelStep.VERIFY && phone.isPresent()
                    ? verifyPage(form(phone.get()).asItStood(), List.of())
                    : notes(List.of());
        }

        private Response verify() {
            Optional<PhoneNumber> phone = file.phone();
            if (phone.isEmpty()) {
                return show();
            }
            CodeForm<PhoneNumber> form = form(phone.get());
            Optional<PhoneNumber> proven = form.submitted() ? form.redeem() : Optional.empty();
            return proven.isPresent() ? end(proven.get()) : verifyPage(form, form.problems());
        }

        private Response end(PhoneNumber phone) {
            UserModel user = context.getUser();
            Addressee owner = Addressee.of(file).at(phone);
            Word.CANCEL_ACCOUNT
                    .on(visit.event().clone())
                    .event(EventType.DELETE_ACCOUNT)
                    .user(user)
                    .success();
            AccountChanges changes = new AccountChanges(visit.session());
            // In the order of every other change, so that one made at this moment waits, and neither for the other.
            changes.hold(user);
            new SignedIn(visit.session(), user).endEverywhere();
            changes.end(user);
            new Notices(visit.session()).tell(owner, Change.CANCELLED);
            Response page = Pages.show(Departure.form(visit.session()), new CancelledPage(links.login()));
            Departure.of(visit.session(), visit.realm(), visit.login());
            return page;
        }

        private CodeForm<PhoneNumber> form(PhoneNumber phone) {
            return CodeForm.known(visit, CodePurpose.CANCEL_ACCOUNT, new SmsChannel(visit.session()), phone);
        }

        private Response notes(List<Problem> problems) {
            return Pages.show(
                    context.form(),
                    new CancelNotesPage(
                            wizard.view(), links.centre(), file.phone().isPresent()),
                    problems);
        }

        private Response verifyPage(CodeForm<PhoneNumber> form, List<Problem> problems) {
            return Pages.show(
                    context.form(),
                    new CancelVerifyPage(wizard.view(), links.centre(), form.recipient(), form.captcha(), form.code()),
                    problems);
        }
    }
}
