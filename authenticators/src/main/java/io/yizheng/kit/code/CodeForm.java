package io.yizheng.kit.code;

import io.yizheng.kit.captcha.CaptchaField;
import io.yizheng.kit.event.Word;
import io.yizheng.kit.page.CaptchaView;
import io.yizheng.kit.page.CodeView;
import io.yizheng.kit.page.Message;
import io.yizheng.kit.page.Problem;
import io.yizheng.kit.page.RecipientView;
import io.yizheng.kit.session.LoginNotes;
import io.yizheng.kit.text.Typed;
import io.yizheng.kit.visit.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.EventType;

/**
 * The fields recipient, captcha and code as one piece of a form, the same wherever a phone or a mailbox has to be proven. The
 * captcha is asked once and holds the recipient; codes are sent to the held one alone, and typing another gives it up. Of a
 * recipient that is held the page gets the mask only.
 *
 * @param <T> what a code is sent to
 */
public final class CodeForm<T> {

    public static final String CODE = "code";

    /** The field of a held recipient, which shows the mask; what comes back under this name is not read. */
    public static final String HELD_SUFFIX = "-held";

    private static final String SEND = "code-send";
    private static final String CHANGE_SUFFIX = "-change";

    private final Visit visit;
    private final LoginNotes notes;
    private final Channel<T> channel;
    private final CodePurpose purpose;
    private final Codes<T> codes;
    private final Typed typed;
    private final CaptchaField captcha;
    private final @Nullable T known;
    private final Function<T, Optional<Problem>> objection;
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable T recipient;
    private @Nullable T proven;
    /** A code that was typed and not looked at, since something else was wrong. */
    private String unread = "";

    private @Nullable CaptchaView renewed;

    private CodeForm(
            Visit visit,
            CodePurpose purpose,
            Channel<T> channel,
            @Nullable T known,
            Function<T, Optional<Problem>> objection) {
        this.visit = visit;
        this.purpose = purpose;
        this.channel = channel;
        this.known = known;
        this.objection = objection;
        this.notes = LoginNotes.of(visit.login(), visit.place() + "." + purpose.word());
        this.codes = new Codes<>(visit.session(), channel, purpose, notes);
        this.typed = visit.typed();
        this.captcha = new CaptchaField(visit.session(), notes, typed);
    }

    /** For a recipient that the citizen types, whoever it belongs to. */
    public static <T> CodeForm<T> typed(Visit visit, CodePurpose purpose, Channel<T> channel) {
        return typed(visit, purpose, channel, anybody -> Optional.empty());
    }

    /**
     * For a recipient that the citizen types.
     *
     * @param objection why no code may go there, said only after a right captcha
     */
    public static <T> CodeForm<T> typed(
            Visit visit, CodePurpose purpose, Channel<T> channel, Function<T, Optional<Problem>> objection) {
        return new CodeForm<>(visit, purpose, channel, null, objection);
    }

    /** For a recipient that is known already, of which the citizen sees the mask. */
    public static <T> CodeForm<T> known(Visit visit, CodePurpose purpose, Channel<T> channel, T known) {
        return new CodeForm<>(visit, purpose, channel, known, anybody -> Optional.empty());
    }

    /** The form as it stands when a citizen comes to it: whatever went before is given up. */
    public CodeForm<T> fresh() {
        notes.release();
        recipient = known;
        renewCaptcha();
        return this;
    }

    /**
     * The form as a citizen finds it who comes to it or opens it again: a recipient that is held stays, and so does a code
     * on its way to it, which the reload of a page or an impatient second press would otherwise make worthless.
     */
    public CodeForm<T> opened() {
        asItStood();
        return isHeld() ? this : fresh();
    }

    /** The form as it stood, to be shown again without a step being taken. */
    public CodeForm<T> asItStood() {
        recipient = known != null ? known : held().orElse(null);
        return this;
    }

    /** The form as it stood, with what was typed into it. */
    public CodeForm<T> asItWasLeft() {
        unread = typed.text(CODE);
        return asItStood();
    }

    /**
     * The form as it was sent: one press is one step.
     *
     * @return whether this was a press of the form's last button, so that its other fields count, too
     */
    public boolean submitted() {
        settleRecipient();
        if (typed.pressed(channel.field() + CHANGE_SUFFIX)) {
            notes.release();
            recipient = known;
            renewCaptcha();
        } else if (captcha.wantsAnother()) {
            if (!isHeld()) {
                renewCaptcha();
            }
        } else if (typed.pressed(SEND)) {
            send();
        } else {
            unread = typed.text(CODE);
            return true;
        }
        return false;
    }

    /** What is missing, before a code is looked at. */
    public List<Problem> missing() {
        List<Problem> missing = new ArrayList<>();
        checkRecipient(missing);
        if (!isHeld()) {
            captcha.missing().ifPresent(missing::add);
        }
        if (typed.text(CODE).isEmpty()) {
            missing.add(Problem.at(CODE, channel.words().missing()));
        }
        return missing;
    }

    /** Looks at the code and uses it up if it is right, so that a form has it once. */
    public Optional<T> redeem() {
        problems.addAll(missing());
        if (recipient == null || !problems.isEmpty()) {
            return Optional.empty();
        }
        if (!isHeld()) {
            problems.add(Problem.at(CODE, channel.words().expired()));
            return Optional.empty();
        }
        unread = "";
        switch (codes.redeem(recipient, typed.text(CODE))) {
            case RIGHT -> proven = recipient;
            case WRONG -> problems.add(Problem.at(CODE, channel.words().wrong()));
            case EXPIRED -> problems.add(Problem.at(CODE, channel.words().expired()));
            case MISSING -> problems.add(Problem.at(CODE, channel.words().missing()));
            case REFUSED -> problems.add(Problem.at(CODE, Message.TOO_OFTEN));
        }
        return Optional.ofNullable(proven);
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    public boolean isHeld() {
        return recipient != null
                && notes.held().filter(channel.key(recipient)::equals).isPresent();
    }

    /** The recipient as the page shows it: typed text to go on with, or a mask. */
    public RecipientView recipient() {
        if (recipient != null && (known != null || isHeld())) {
            return new RecipientView(channel.masked(recipient), true, known == null);
        }
        return new RecipientView(typed.text(channel.field()), false, false);
    }

    public @Nullable CaptchaView captcha() {
        if (isHeld()) {
            return null;
        }
        return renewed == null ? captcha.shown() : renewed;
    }

    public CodeView code() {
        int digits = channel.settings().rule().digits();
        if (recipient == null || !isHeld()) {
            return new CodeView(false, "", 0, digits, "");
        }
        long left = (codes.untilNext(recipient).toMillis() + 999) / 1000;
        return new CodeView(codes.isUnderway(), channel.masked(recipient), (int) left, digits, unread);
    }

    /** The inputs of this piece in their order, as a page record names them. */
    public static List<String> fields(RecipientView recipient, String field, @Nullable CaptchaView captcha) {
        String first = recipient.held() ? field + HELD_SUFFIX : field;
        return captcha == null ? List.of(first, CODE) : List.of(first, CaptchaField.NAME, CODE);
    }

    private void settleRecipient() {
        if (known != null) {
            recipient = known;
            return;
        }
        String text = typed.text(channel.field());
        Optional<T> held = held();
        Optional<T> wanted = text.isEmpty() ? held : channel.parse(text);
        if (held.isPresent() && !wanted.map(channel::key).equals(held.map(channel::key))) {
            notes.release();
        }
        recipient = wanted.orElse(null);
    }

    private Optional<T> held() {
        return notes.held().flatMap(channel::parse);
    }

    private void send() {
        checkRecipient(problems);
        if (!isHeld()) {
            captcha.missing().ifPresent(problems::add);
        }
        if (recipient == null || !problems.isEmpty() || !(isHeld() || passesCaptcha())) {
            return;
        }
        notes.hold(channel.key(recipient));
        Optional<Problem> refused = objection.apply(recipient);
        if (refused.isPresent() && codes.takeAnswer()) {
            problems.add(refused.get());
            notes.release();
            renewCaptcha();
            return;
        }
        // Who asked too often sees the same page whether there is an objection or not.
        switch (refused.isPresent() ? Sending.TOO_OFTEN : codes.send(recipient)) {
            case SENT ->
                Word.SEND_CODE
                        .on(visit.event().clone())
                        .event(EventType.CUSTOM_REQUIRED_ACTION)
                        .detail("yz_purpose", purpose.word())
                        .detail("yz_" + channel.field(), channel.masked(recipient))
                        .success();
            case TOO_OFTEN -> problems.add(Problem.at(CODE, Message.SMS_LIMIT));
            case FAILED -> problems.add(Problem.at(CODE, channel.words().failed()));
        }
    }

    private boolean passesCaptcha() {
        Optional<Problem> wrong = captcha.judge();
        wrong.ifPresent(problems::add);
        return wrong.isEmpty();
    }

    private void checkRecipient(List<Problem> found) {
        if (recipient == null && typed.text(channel.field()).isEmpty()) {
            found.add(Problem.required(channel.field()));
        } else if (recipient == null) {
            found.add(Problem.at(channel.field(), channel.words().malformed()));
        }
    }

    private void renewCaptcha() {
        renewed = captcha.renew();
    }
}
