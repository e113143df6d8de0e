package io.yizheng.kit.operation;

import io.yizheng.domain.person.PhoneNumber;
import io.yizheng.kit.account.AccountChanges;
import io.yizheng.kit.account.SignedIn;
import io.yizheng.kit.code.CodeForm;
import io.yizheng.kit.code.CodePurpose;
import io.yizheng.kit.code.SmsChannel;
import io.yizheng.kit.event.Word;
import io.yizheng.kit.notice.Addressee;
import io.yizheng.kit.notice.Change;
import io.yizheng.kit.notice.Notices;
import io.yizheng.kit.page.Message;
import io.yizheng.kit.page.Page;
import io.yizheng.kit.page.Problem;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;

/**
 * An operation of the personal centre: prove by a code to one's phone that it is oneself, do it, done. It can be started by
 * the centre, by an app and by an administrator. What a code proves is a pass for this operation in this tab, taken once; and
 * an account without a phone binds one first, which proves as much.
 */
public abstract class Operation implements RequiredActionProvider {

    /** The button of the last page that goes on to whoever started the operation. */
    public static final String CONTINUE = "continue";

    private final String id;
    private final String way;
    private final CodePurpose purpose;

    /**
     * @param id of the required action
     * @param way names the operation in message keys
     */
    protected Operation(String id, String way, CodePurpose purpose) {
        this.id = id;
        this.way = way;
        this.purpose = purpose;
    }

    /** The page of the middle step as a citizen comes to it. */
    protected abstract Page begin(Round round);

    /** Does what was sent from the middle step's page. */
    protected abstract Outcome work(Round round);

    protected abstract Page done(Round round);

    /** Whether an account that had no phone has all it came for once it has one. */
    protected boolean isDoneByBinding() {
        return false;
    }

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
        Barrier.pass(context, () -> come(context));
    }

    private void come(RequiredActionContext context) {
        Round round = new Round(context, id, way);
        if (round.steps().isExpired()) {
            context.challenge(startAgain(round));
        } else {
            context.challenge(show(round));
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        Barrier.pass(context, () -> serve(context));
    }

    private void serve(RequiredActionContext context) {
        Round round = new Round(context, id, way);
        if (round.steps().isExpired()) {
            context.challenge(startAgain(round));
        } else if (!round.steps().isAnswered()) {
            context.challenge(show(round));
        } else {
            switch (round.steps().step()) {
                case VERIFY -> context.challenge(verify(round));
                case WORK -> context.challenge(perform(round));
                case DONE -> finish(context, round);
            }
        }
    }

    private void finish(RequiredActionContext context, Round round) {
        if (round.visit().typed().pressed(CONTINUE)) {
            context.success();
        } else {
            context.challenge(show(round));
        }
    }

    private Response verify(Round round) {
        boolean binds = binds(round);
        if (binds && !round.isSignedInLately()) {
            return signInAgain(round);
        }
        CodeForm<PhoneNumber> form = form(round);
        Optional<PhoneNumber> proven = form.submitted() ? form.redeem() : Optional.empty();
        if (proven.isEmpty()) {
            return round.show(verifyPage(round, form), form.problems());
        }
        if (binds && !bind(round, proven.get())) {
            return round.show(
                    verifyPage(round, form(round).fresh()), List.of(Problem.at(SmsChannel.FIELD, Message.PHONE_USED)));
        }
        if (binds && isDoneByBinding()) {
            return finished(round);
        }
        round.steps().grantPass(round.user().getId());
        round.steps().goTo(OperationStep.WORK);
        return round.show(begin(round), List.of());
    }

    private Response perform(Round round) {
        Outcome outcome = work(round);
        if (outcome instanceof Outcome.Again again) {
            return round.show(again.page(), again.problems());
        }
        if (outcome instanceof Outcome.Over over) {
            OverPage page = new OverPage(round.wizard(), round.centre());
            round.steps().restart();
            return round.show(
                    page,
                    List.of(Problem.overall(over.message(), over.parameters().toArray())));
        }
        if (outcome instanceof Outcome.Late) {
            return startAgain(round);
        }
        return finished(round);
    }

    private Response finished(Round round) {
        round.steps().goTo(OperationStep.DONE);
        round.user().removeRequiredAction(id);
        return round.show(done(round), List.of());
    }

    private Response startAgain(Round round) {
        round.steps().restart();
        return round.show(verifyPage(round, form(round).fresh()), List.of(Problem.overall(Message.WIZARD_EXPIRED)));
    }

    private static Response signInAgain(Round round) {
        OverPage page = new OverPage(round.wizard(), round.centre());
        round.steps().restart();
        return round.show(page, List.of(Problem.overall(Message.SIGN_IN_AGAIN)));
    }

    private Response show(Round round) {
        return switch (round.steps().step()) {
            case VERIFY -> binds(round) && !round.isSignedInLately() ? signInAgain(round) : verification(round);
            case WORK -> round.show(begin(round), List.of());
            case DONE -> round.show(done(round), List.of());
        };
    }

    private Response verification(Round round) {
        return round.show(verifyPage(round, form(round).asItStood()), List.of());
    }

    private VerifyPage verifyPage(Round round, CodeForm<PhoneNumber> form) {
        return new VerifyPage(
                round.wizard(), round.centre(), form.recipient(), form.captcha(), form.code(), binds(round));
    }

    private static boolean binds(Round round) {
        return round.file().phone().isEmpty();
    }

    private CodeForm<PhoneNumber> form(Round round) {
        SmsChannel sms = new SmsChannel(round.visit().session());
        return round.file()
                .phone()
                .map(phone -> CodeForm.known(round.visit(), purpose, sms, phone))
                .orElseGet(() -> CodeForm.typed(
                        round.visit(), CodePurpose.BIND_PHONE, sms, phone -> PhoneBinding.objection(round, phone)));
    }

    private static boolean bind(Round round, PhoneNumber phone) {
        if (!new AccountChanges(round.visit().session()).bindFirstPhone(round.user(), phone)) {
            return false;
        }
        Word.UPDATE_PHONE
                .on(round.visit().event().clone())
                .event(EventType.CUSTOM_REQUIRED_ACTION)
                .user(round.user())
                .detail("yz_phone", phone.masked())
                .success();
        new SignedIn(round.visit().session(), round.user())
                .endElsewhere(round.visit().login());
        new Notices(round.visit().session()).tell(Addressee.of(round.file()).at(phone), Change.PHONE);
        return true;
    }

    @Override
    public void close() {}
}
