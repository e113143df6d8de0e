package io.yizheng.centre.email;

import io.yizheng.domain.person.EmailAddress;
import io.yizheng.kit.account.AccountChanges;
import io.yizheng.kit.code.CodeForm;
import io.yizheng.kit.code.CodePurpose;
import io.yizheng.kit.code.MailChannel;
import io.yizheng.kit.event.Word;
import io.yizheng.kit.notice.Addressee;
import io.yizheng.kit.notice.Change;
import io.yizheng.kit.notice.Notices;
import io.yizheng.kit.operation.Outcome;
import io.yizheng.kit.operation.Rebinding;
import io.yizheng.kit.operation.Round;
import io.yizheng.kit.page.Message;
import io.yizheng.kit.page.Page;
import io.yizheng.kit.page.Problem;
import java.util.Optional;
import org.keycloak.events.EventType;

/** Binds a mailbox, or another in the place of the one before. */
final class BindEmailAction extends Rebinding<EmailAddress> {

    static final String ID = "yz-bind-email";

    BindEmailAction() {
        super(ID, "bind-email", CodePurpose.CHANGE_EMAIL);
    }

    @Override
    protected Outcome bind(Round round, EmailAddress email) {
        Addressee owner = Addressee.of(round.file());
        if (!new AccountChanges(round.visit().session()).bindEmail(round.user(), email)) {
            return taken(round, used());
        }
        Word.UPDATE_EMAIL
                .on(round.visit().event().clone())
                .event(EventType.UPDATE_EMAIL)
                .user(round.user())
                .detail("yz_email", email.masked())
                .success();
        new Notices(round.visit().session()).tell(owner, Change.EMAIL);
        return Outcome.done();
    }

    @Override
    protected Page done(Round round) {
        return new EmailBoundPage(round.wizard(), round.centre());
    }

    @Override
    protected CodeForm<EmailAddress> wanted(Round round) {
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

    @Override
    protected Page page(Round round, CodeForm<EmailAddress> form) {
        return new BindEmailPage(round.wizard(), round.centre(), form.recipient(), form.captcha(), form.code());
    }
}
