package io.yizheng.centre.cancel;

import io.yizheng.kit.code.CodeForm;
import io.yizheng.kit.code.SmsChannel;
import io.yizheng.kit.page.CaptchaView;
import io.yizheng.kit.page.CodeView;
import io.yizheng.kit.page.Page;
import io.yizheng.kit.page.RecipientView;
import io.yizheng.kit.page.WizardView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last word on an account: a code to its phone. */
public record CancelVerifyPage(
        WizardView wizard,
        String centre,
        RecipientView phone,
        @Nullable CaptchaView captcha,
        CodeView code) implements Page {

    @Override
    public String template() {
        return "cancel-verify.ftl";
    }

    @Override
    public List<String> fields() {
        return CodeForm.fields(phone, SmsChannel.FIELD, captcha);
    }
}
