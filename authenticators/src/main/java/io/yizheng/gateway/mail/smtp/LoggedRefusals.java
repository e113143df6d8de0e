package io.yizheng.gateway.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps mailboxes out of the log. Keycloak's sender logs a refused mail with all that the server said, and a server repeats
 * the address that it does not know. The line stays; of the server's words only their numbers do.
 */
final class LoggedRefusals implements Filter {

    /** Where Keycloak's sender writes, among much else; held here, since a logger that nobody holds forgets its filter. */
    static final Logger KEYCLOAKS = Logger.getLogger("org.keycloak.services");

    /** A reply and, where there is one, its enhanced code; within a line they could be part of an address. */
    private static final Pattern REPLY =
            Pattern.compile("(?m)^[45][0-9]{2}(?:[ -][45]\\.[0-9]{1,3}\\.[0-9]{1,3})?(?=[ -]|$)");

    static void loseTheirWords() {
        KEYCLOAKS.setFilter(new LoggedRefusals());
    }

    @Override
    public boolean isLoggable(LogRecord line) {
        Throwable thrown = line.getThrown();
        if (thrown instanceof SendFailedException || thrown instanceof AddressException) {
            line.setThrown(new Refusal(reply((MessagingException) thrown)));
        }
        return true;
    }

    private static String reply(MessagingException refusal) {
        Throwable part = refusal;
        while (part instanceof MessagingException told) {
            Matcher reply = REPLY.matcher(String.valueOf(told.getMessage()));
            if (reply.find()) {
                return reply.group();
            }
            part = told.getNextException();
        }
        return "no reply";
    }

    /** What is left to tell. It says nothing of where it came from, which is always the same place. */
    static final class Refusal extends Exception {
        private static final long serialVersionUID = 1;

        private Refusal(String reply) {
            super("The mail server refused the message: " + reply, null, false, false);
        }
    }
}
