package io.yizheng.kit.operation;

import io.yizheng.domain.person.PhoneNumber;
import io.yizheng.kit.account.AccountChanges;
import io.yizheng.kit.code.SmsChannel;
import io.yizheng.kit.page.Message;
import io.yizheng.kit.page.Problem;
import java.util.Optional;

/** Whether a number may come onto the account of somebody who is signed in. */
public final class PhoneBinding {

    private PhoneBinding() {}

    public static Optional<Problem> objection(Round round, PhoneNumber phone) {
        if (round.file().phone().filter(phone::equals).isPresent()) {
            return Optional.of(Problem.at(SmsChannel.FIELD, Message.PHONE_SAME));
        }
        return new AccountChanges(round.visit().session()).isOthers(round.user(), phone)
                ? Optional.of(Problem.at(SmsChannel.FIELD, Message.PHONE_USED))
                : Optional.empty();
    }
}
