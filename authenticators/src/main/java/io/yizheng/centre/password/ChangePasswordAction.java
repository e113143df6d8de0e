package io.yizheng.centre.password;

import io.yizheng.kit.account.AccountChanges;
import io.yizheng.kit.account.SignedIn;
import io.yizheng.kit.code.CodePurpose;
import io.yizheng.kit.event.Word;
import io.yizheng.kit.limit.PasswordGuard;
import io.yizheng.kit.notice.Addressee;
import io.yizheng.kit.notice.Change;
import io.yizheng.kit.notice.Notices;
import io.yizheng.kit.operation.Operation;
import io.yizheng.kit.operation.Outcome;
import io.yizheng.kit.operation.Round;
import io.yizheng.kit.page.Links;
import io.yizheng.kit.page.Message;
import io.yizheng.kit.page.Page;
import io.yizheng.kit.page.Problem;
import io.yizheng.kit.password.NewPassword;
import io.yizheng.kit.password.OldPassword;
import io.yizheng.kit.settings.RealmSettings;
import java.util.ArrayList;
import java.util.List;
import org.keycloak.events.EventType;

/** Changes the password; the session it is done in stays, all others end. Wrong old ones lock as they do at the login. */
final class ChangePasswordAction extends Operation {

    static final String ID = "yz-change-password";

    ChangePasswordAction() {
        super(ID, "change-password", CodePurpose.CHANGE_PASSWORD);
    }

    @Override
    protected Page begin(Round round) {
        return new ChangePasswordPage(
                round.wizard(), round.centre(), round.file().hasPassword());
    }

    @Override
    protected Outcome work(Round round) {
        NewPassword wanted = new NewPassword(round.visit());
        boolean asksOld = round.file().hasPassword();
        String old = round.visit().typed().secret(ChangePasswordPage.OLD);
        List<Problem> problems = new ArrayList<>();
        if (asksOld && old.isEmpty()) {
            problems.add(Problem.required(ChangePasswordPage.OLD));
        }
        problems.addAll(wanted.problems(round.user(), round.user().getUsername()));
        if (!problems.isEmpty()) {
            return Outcome.again(begin(round), problems);
        }
        if (asksOld) {
            switch (new OldPassword(round.visit().session(), round.user()).compare(old)) {
                case RIGHT -> {}
                case WRONG -> {
                    return wrong(round);
                }
                case LOCKED -> {
                    return locked(round);
                }
                case UNKNOWN -> {
                    return Outcome.again(begin(round), List.of(NewPassword.NO_TIME));
                }
            }
            if (old.equals(wanted.text())) {
                return Outcome.again(begin(round), List.of(Problem.at(NewPassword.FIELD, Message.PASSWORD_SAME)));
            }
        }
        return round.takePass() ? change(round, wanted) : Outcome.late();
    }

    private Outcome change(Round round, NewPassword wanted) {
        if (!new AccountChanges(round.visit().session()).setPassword(round.user(), wanted.text())) {
            round.renewPass();
            return Outcome.again(begin(round), List.of(NewPassword.NO_TIME));
        }
        new SignedIn(round.visit().session(), round.user())
                .endElsewhere(round.visit().login());
        Word.UPDATE_PASSWORD
                .on(round.visit().event().clone())
                .event(EventType.UPDATE_CREDENTIAL)
                .user(round.user())
                .success();
        new Notices(round.visit().session()).tell(Addressee.of(round.file()), Change.PASSWORD);
        return Outcome.done();
    }

    private Outcome wrong(Round round) {
        Word.UPDATE_PASSWORD
                .on(round.visit().event().clone())
                .event(EventType.UPDATE_CREDENTIAL_ERROR)
                .user(round.user())
                .error("invalid_user_credentials");
        return Outcome.again(begin(round), List.of(Problem.at(ChangePasswordPage.OLD, Message.PASSWORD_OLD)));
    }

    private static Outcome locked(Round round) {
        long minutes = new PasswordGuard(round.visit().session())
                .minutesLeft(round.user().getId());
        return Outcome.over(Message.LOGIN_LOCKED, minutes);
    }

    @Override
    protected Page done(Round round) {
        Links links = new Links(round.visit().session());
        String portal = links.home().isEmpty() ? links.centre() : links.home();
        int seconds =
                (int) RealmSettings.of(round.visit().realm()).steps().jump().toSeconds();
        return new PasswordChangedPage(round.wizard(), round.centre(), portal, seconds);
    }
}
