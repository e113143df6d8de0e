package io.yizheng.kit.code;

import io.yizheng.domain.code.OneTimeCode;
import io.yizheng.gateway.Delivery;
import io.yizheng.kit.page.Message;
import io.yizheng.kit.settings.CodeSettings;
import java.util.Optional;

/**
 * A way for codes to travel: by SMS to a phone, by mail to a mailbox.
 *
 * @param <T> what a code is sent to
 */
public sealed interface Channel<T> permits SmsChannel, MailChannel {

    /** Marks counters and events. */
    String word();

    /** The name of the field into which a citizen types where the code shall go. */
    String field();

    Words words();

    Optional<T> parse(String typed);

    /** Equal for two writings of one recipient; {@link #parse} reads it back. */
    String key(T recipient);

    /** What a recipient lies in together with others that one hand can hold, where there is such a thing. */
    Optional<String> block(T recipient);

    String masked(T recipient);

    CodeSettings settings();

    /** What is said when something is not right: of the recipient, of the code, of the sending. */
    record Words(Message malformed, Message missing, Message wrong, Message expired, Message failed) {}

    /** Hands a code over. The challenge names the press of the button that asked for it. */
    Delivery send(String challenge, T recipient, OneTimeCode code, CodePurpose purpose);
}
