package io.yizheng.kit.phonecode;

import io.yizheng.domain.person.PhoneNumber;
import io.yizheng.kit.captcha.CaptchaVerdict;
import io.yizheng.kit.captcha.Captchas;
import io.yizheng.kit.event.Word;
import io.yizheng.kit.page.CaptchaView;
import io.yizheng.kit.page.CodeView;
import io.yizheng.kit.page.Message;
import io.yizheng.kit.page.Problem;
import io.yizheng.kit.session.LoginNotes;
import io.yizheng.kit.settings.RealmSettings;
import io.yizheng.kit.text.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;

/**
 * The three fields phone, captcha and code as one piece of a form, the same wherever a number has to be proven. The
 * captcha is asked once and locks the number; codes are sent to the locked number alone, and typing another gives the
 * lock up.
 */
public final class PhoneCodeForm {

    public static final String PHONE = "phone";
    public static final String CAPTCHA = "captcha";
    public static final String CODE = "code";

    private static final String NEW_CAPTCHA = "captcha-new";
    private static final String SEND = "code-send";
    private static final String CHANGE_PHONE = "phone-change";

    private final KeycloakSession session;
    private final AuthenticationFlowContext context;
    private final LoginNotes notes;
    private final PhoneCodes codes;
    private final Captchas captchas;
    private final CodePurpose purpose;
    private final Typed typed;
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable PhoneNumber phone;
    private @Nullable PhoneNumber proven;
    private @Nullable CaptchaView renewed;

    private PhoneCodeForm(AuthenticationFlowContext context, CodePurpose purpose) {
        this.session = context.getSession();
        this.context = context;
        this.purpose = purpose;
        this.notes = LoginNotes.of(
                context.getAuthenticationSession(), context.getExecution().getId());
        this.codes = new PhoneCodes(session, purpose, notes);
        this.captchas = new Captchas(session);
        this.typed = Typed.in(context);
    }

    /** The form as it stands when a citizen comes to it: whatever went before is given up. */
    public static PhoneCodeForm fresh(AuthenticationFlowContext context, CodePurpose purpose) {
        PhoneCodeForm form = new PhoneCodeForm(context, purpose);
        form.notes.unlockPhone();
        form.renewCaptcha();
        return form;
    }

    /** The form as it was sent: one press is one step, and {@link #proven} tells whether it was the last. */
    public static PhoneCodeForm submitted(AuthenticationFlowContext context, CodePurpose purpose) {
        PhoneCodeForm form = new PhoneCodeForm(context, purpose);
        form.read();
        return form;
    }

    /** The number whose code was right; the code is used up, so that a form has it once. */
    public Optional<PhoneNumber> proven() {
        return Optional.ofNullable(proven);
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    public String phone() {
        return typed.text(PHONE);
    }

    public boolean isLocked() {
        return phone != null && notes.lockedPhone().filter(phone.e164()::equals).isPresent();
    }

    public @Nullable CaptchaView captcha() {
        if (isLocked()) {
            return null;
        }
        return renewed == null ? captchas.shown(notes) : renewed;
    }

    public CodeView code() {
        int digits = RealmSettings.of(context.getRealm()).sms().rule().digits();
        if (phone == null || !isLocked()) {
            return new CodeView(false, "", 0, digits);
        }
        long left = (codes.untilNext(phone).toMillis() + 999) / 1000;
        return new CodeView(codes.isUnderway(), phone.masked(), (int) left, digits);
    }

    private void read() {
        phone = PhoneNumber.parse(phone()).orElse(null);
        if (!isLocked() || typed.pressed(CHANGE_PHONE)) {
            notes.unlockPhone();
        }
        if (typed.pressed(CHANGE_PHONE) || typed.pressed(NEW_CAPTCHA)) {
            renewCaptcha();
        } else if (typed.pressed(SEND)) {
            send();
        } else {
            redeem();
        }
    }

    private void send() {
        checkPhone();
        if (!isLocked() && typed.text(CAPTCHA).isEmpty()) {
            problems.add(Problem.at(CAPTCHA, Message.CAPTCHA_REQUIRED));
        }
        if (phone == null || !problems.isEmpty() || !(isLocked() || passesCaptcha())) {
            return;
        }
        notes.lockPhone(phone.e164());
        switch (codes.send(phone)) {
            case SENT ->
                Word.SEND_CODE
                        .on(context.getEvent().clone())
                        .event(EventType.CUSTOM_REQUIRED_ACTION)
                        .detail("yz_purpose", purpose.word())
                        .detail("yz_phone", phone.masked())
                        .success();
            case TOO_OFTEN -> problems.add(Problem.at(CODE, Message.SMS_LIMIT));
            case FAILED -> problems.add(Problem.at(CODE, Message.SMS_FAILED));
        }
    }

    private boolean passesCaptcha() {
        CaptchaVerdict verdict = captchas.judge(notes, typed.text(CAPTCHA));
        switch (verdict) {
            case RIGHT -> {}
            case WRONG -> problems.add(Problem.at(CAPTCHA, Message.CAPTCHA_WRONG));
            case EXPIRED -> problems.add(Problem.at(CAPTCHA, Message.CAPTCHA_EXPIRED));
            case MISSING -> problems.add(Problem.at(CAPTCHA, Message.CAPTCHA_REQUIRED));
        }
        return verdict == CaptchaVerdict.RIGHT;
    }

    private void redeem() {
        checkPhone();
        if (!isLocked() && typed.text(CAPTCHA).isEmpty()) {
            problems.add(Problem.at(CAPTCHA, Message.CAPTCHA_REQUIRED));
        }
        if (typed.text(CODE).isEmpty()) {
            problems.add(Problem.at(CODE, Message.SMS_REQUIRED));
        }
        if (phone == null || !problems.isEmpty()) {
            return;
        }
        if (!isLocked()) {
            problems.add(Problem.at(CODE, Message.SMS_EXPIRED));
            return;
        }
        switch (codes.redeem(phone, typed.text(CODE))) {
            case RIGHT -> proven = phone;
            case WRONG -> problems.add(Problem.at(CODE, Message.SMS_WRONG));
            case EXPIRED -> problems.add(Problem.at(CODE, Message.SMS_EXPIRED));
            case MISSING -> problems.add(Problem.at(CODE, Message.SMS_REQUIRED));
        }
    }

    private void checkPhone() {
        if (phone().isEmpty()) {
            problems.add(Problem.required(PHONE));
        } else if (phone == null) {
            problems.add(Problem.at(PHONE, Message.PHONE_RULE));
        }
    }

    private void renewCaptcha() {
        renewed = captchas.renew(notes);
    }
}
