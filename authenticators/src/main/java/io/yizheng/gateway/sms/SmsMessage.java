package io.yizheng.gateway.sms;

import io.yizheng.domain.person.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * One text message. The idempotency key names the press of the button that asked for it; {@code code} stands beside the
 * text for gateways that fill templates of their own, and is null where the message carries none.
 */
public record SmsMessage(
        String realmId,
        String idempotencyKey,
        PhoneNumber to,
        String purpose,
        String text,
        @Nullable String code) {

    public SmsMessage {
        if (realmId.isBlank() || idempotencyKey.isBlank() || purpose.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException("a message needs a realm, an idempotency key, a purpose and a text");
        }
    }

    /** Neither the number, nor the text, nor the code. */
    @Override
    public String toString() {
        return "SmsMessage[to=" + to.masked() + ", purpose=" + purpose + "]";
    }
}
