package io.yizheng.kit.operation;

import io.yizheng.kit.code.CodeForm;
import io.yizheng.kit.code.SmsChannel;
import io.yizheng.kit.page.CaptchaView;
import io.yizheng.kit.page.CodeView;
import io.yizheng.kit.page.Page;
import io.yizheng.kit.page.RecipientView;
import io.yizheng.kit.page.WizardView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 验证身份: a code to the phone of the account. Where the account has none the phone is typed, and bound by the code. */
public record VerifyPage(
        WizardView wizard,
        String centre,
        RecipientView phone,
        @Nullable CaptchaView captcha,
        CodeView code,
        boolean binds)
        implements Page {

    @Override
    public String template() {
        return "verify-identity.ftl";
    }

    @Override
    public List<String> fields() {
        return CodeForm.fields(phone, SmsChannel.FIELD, captcha);
    }
}
