package io.yizheng.centre.phone;

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
import io.yizheng.kit.operation.Outcome;
import io.yizheng.kit.operation.PhoneBinding;
import io.yizheng.kit.operation.Rebinding;
import io.yizheng.kit.operation.Round;
import io.yizheng.kit.page.Links;
import io.yizheng.kit.page.Message;
import io.yizheng.kit.page.Page;
import io.yizheng.kit.page.Problem;
import java.util.Optional;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;

/** Binds another phone in the place of the present one, whose owner proved it in the step before. */
final class ChangePhoneAction extends Rebinding<PhoneNumber> {

    static final String ID = "yz-change-phone";

    ChangePhoneAction() {
        super(ID, "change-phone", CodePurpose.CHANGE_PHONE);
    }

    @Override
    protected boolean isDoneByBinding() {
        return true;
    }

    @Override
    protected Outcome bind(Round round, PhoneNumber wanted) {
        Optional<PhoneNumber> former = round.file().phone();
        if (!new AccountChanges(round.visit().session()).bindPhone(round.user(), wanted)) {
            return taken(round, Problem.at(SmsChannel.FIELD, Message.PHONE_USED));
        }
        new SignedIn(round.visit().session(), round.user())
                .endElsewhere(round.visit().login());
        Word.UPDATE_PHONE
                .on(round.visit().event().clone())
                .event(EventType.CUSTOM_REQUIRED_ACTION)
                .user(round.user())
                .detail("yz_phone", wanted.masked())
                .success();
        new Notices(round.visit().session()).tell(Addressee.of(round.file()).at(former.orElse(wanted)), Change.PHONE);
        return Outcome.done();
    }

    @Override
    protected Page done(Round round) {
        Links links = new Links(round.visit().session());
        ClientModel app = round.visit().login().getClient();
        ClientModel onward = Links.isOwn(app) ? links.defaultApp() : app;
        String name = onward == null || onward.getName() == null ? "" : onward.getName();
        return new PhoneChangedPage(round.wizard(), round.centre(), name, links.home(onward));
    }

    @Override
    protected CodeForm<PhoneNumber> wanted(Round round) {
        return CodeForm.typed(
                round.visit(),
                CodePurpose.BIND_PHONE,
                new SmsChannel(round.visit().session()),
                phone -> PhoneBinding.objection(round, phone));
    }

    @Override
    protected Page page(Round round, CodeForm<PhoneNumber> form) {
        return new ChangePhonePage(round.wizard(), round.centre(), form.recipient(), form.captcha(), form.code());
    }
}
