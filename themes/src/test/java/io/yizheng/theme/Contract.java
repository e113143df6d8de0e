package io.yizheng.theme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the pages are given by the server, in the same shape: public records, read by the templates as methods. */
public final class Contract {
    private Contract() {}

    public interface Page {
        String template();

        List<String> fields();
    }

    public record Frame(
            @Nullable String hotline,
            boolean elder,
            boolean testEnvironment,
            String modeAction,
            String back,
            String home,
            String app) {}

    public record MethodTab(String id, String labelKey, boolean current, boolean corner) {}

    public record CaptchaView(String pictureUrl, @Nullable String audioUrl, int length, boolean digitsOnly) {}

    public record CodeView(boolean sent, String maskedPhone, int secondsLeft, int digits) {}

    public record PasswordPage(
            List<MethodTab> tabs, @Nullable CaptchaView captcha, String username) implements Page {
        @Override
        public String template() {
            return "login-password.ftl";
        }

        @Override
        public List<String> fields() {
            return captcha == null ? List.of("username", "password") : List.of("username", "password", "captcha");
        }
    }

    public record SmsPage(
            List<MethodTab> tabs, @Nullable CaptchaView captcha, CodeView code, String phone, boolean phoneLocked)
            implements Page {
        @Override
        public String template() {
            return "login-sms.ftl";
        }

        @Override
        public List<String> fields() {
            return captcha == null ? List.of("phone", "code") : List.of("phone", "captcha", "code");
        }
    }
}
