package io.yizheng.centre.email;

import io.yizheng.domain.person.EmailAddress;
import io.yizheng.kit.account.AccountChanges;
import io.yizheng.kit.code.CodeForm;
import io.yizheng.kit.code.CodePurpose;
import io.yizheng.kit.code.MailChannel;
import io.yizheng.kit.event.Word;
import io.yizheng.kit.notice.Change;
import io.yizheng.kit.notice.Notices;
import io.yizheng.kit.operation.Operation;
import io.yizheng.kit.operation.Outcome;
import io.yizheng.kit.operation.Round;
import io.yizheng.kit.page.Message;
import io.yizheng.kit.page.Page;
import io.yizheng.kit.page.Problem;
import java.util.List;
import java.util.Optional;
import org.keycloak.events.EventType;

/** Binds a mailbox, or another in the place of the one before. */
final class BindEmailAction extends Operation {

    static final String ID = "yz-bind-email";

    BindEmailAction() {
        super(ID, "bind-email", CodePurpose.CHANGE_EMAIL);
    }

    @Override
    protected Page begin(Round round) {
        return page(round, form(round).opened());
    }

    @Override
    protected Outcome work(Round round) {
        CodeForm<EmailAddress> form = form(round);
        Optional<EmailAddress> proven = form.submitted() ? form.redeem() : Optional.empty();
        if (proven.isEmpty()) {
            return Outcome.again(page(round, form), form.problems());
        }
        return round.takePass() ? bind(round, proven.get()) : Outcome.late();
    }

    private static Outcome bind(Round round, EmailAddress email) {
        if (!new AccountChanges(round.visit().session()).bindEmail(round.user(), email)) {
            round.renewPass();
            return Outcome.again(page(round, form(round).fresh()), List.of(used()));
        }
        Word.UPDATE_EMAIL
                .on(round.visit().event().clone())
                .event(EventType.UPDATE_EMAIL)
                .user(round.user())
                .detail("yz_email", email.masked())
                .success();
        round.file().phone().ifPresent(phone -> new Notices(round.visit().session()).tell(phone, Change.EMAIL));
        return Outcome.done();
    }

    @Override
    protected Page done(Round round) {
        return new EmailBoundPage(round.wizard(), round.centre());
    }

    private static CodeForm<EmailAddress> form(Round round) {
        return CodeForm.typed(
                round.visit(),
                CodePurpose.BIND_EMAIL,
                new MailChannel(round.visit().session()),
                email -> new AccountChanges(round.visit().session()).isOthers(round.user(), email)
                        ? Optional.of(used())
                        : Optional.empty());
    }

    private static Problem used() {
        return Problem.at(MailChannel.FIELD, Message.EMAIL_USED);
    }

    private static Page page(Round round, CodeForm<EmailAddress> form) {
        return new BindEmailPage(round.wizard(), round.centre(), form.recipient(), form.captcha(), form.code());
    }
}
