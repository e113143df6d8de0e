package io.yizheng.registration;

import io.yizheng.kit.code.CodeForm;
import io.yizheng.kit.code.SmsChannel;
import io.yizheng.kit.page.CaptchaView;
import io.yizheng.kit.page.CodeView;
import io.yizheng.kit.page.Page;
import io.yizheng.kit.page.RecipientView;
import io.yizheng.kit.page.WizardView;
import io.yizheng.kit.password.NewPassword;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 注册账号.
 *
 * @param code absent where the number was proven already at the login
 * @param phoneRegistered whether the number has an account, so that the ways to it are shown
 * @param nameFree whether the name was asked for and is free
 * @param agreed whether the citizen had ticked the box already; it is never ticked for them
 */
public record RegistrationPage(
        WizardView wizard,
        String username,
        int longestUsername,
        boolean nameFree,
        RecipientView phone,
        @Nullable CaptchaView captcha,
        @Nullable CodeView code,
        boolean phoneRegistered,
        boolean agreed,
        String agreement)
        implements Page {

    public static final String USERNAME = "username";
    public static final String AGREE = "agree";

    @Override
    public String template() {
        return "register-account.ftl";
    }

    @Override
    public List<String> fields() {
        List<String> fields = new ArrayList<>(List.of(USERNAME));
        if (code == null) {
            fields.add(SmsChannel.FIELD + CodeForm.HELD_SUFFIX);
        } else {
            fields.addAll(CodeForm.fields(phone, SmsChannel.FIELD, captcha));
        }
        fields.addAll(List.of(NewPassword.FIELD, NewPassword.REPEAT, AGREE));
        return fields;
    }
}
