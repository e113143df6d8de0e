package io.yizheng.gateway.mail;

import io.yizheng.domain.person.EmailAddress;
import org.jspecify.annotations.Nullable;

/** One mail, once plain and once with its looks. The idempotency key names the press of the button that asked for it. */
public record MailMessage(
        String realmId,
        String idempotencyKey,
        EmailAddress to,
        String purpose,
        String subject,
        String text,
        @Nullable String html,
        @Nullable String code) {

    public MailMessage {
        if (realmId.isBlank() || idempotencyKey.isBlank() || purpose.isBlank() || subject.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException(
                    "a mail needs a realm, an idempotency key, a purpose, a subject and a text");
        }
    }

    /** Neither the address, nor the text, nor the code. */
    @Override
    public String toString() {
        return "MailMessage[to=" + to.masked() + ", purpose=" + purpose + "]";
    }
}
