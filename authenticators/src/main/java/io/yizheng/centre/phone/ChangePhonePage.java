package io.yizheng.centre.phone;

import io.yizheng.kit.code.CodeForm;
import io.yizheng.kit.code.SmsChannel;
import io.yizheng.kit.page.CaptchaView;
import io.yizheng.kit.page.CodeView;
import io.yizheng.kit.page.Page;
import io.yizheng.kit.page.RecipientView;
import io.yizheng.kit.page.WizardView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 绑定手机: the new number and a code to it. */
public record ChangePhonePage(
        WizardView wizard,
        String centre,
        RecipientView phone,
        @Nullable CaptchaView captcha,
        CodeView code) implements Page {

    @Override
    public String template() {
        return "change-phone.ftl";
    }

    @Override
    public List<String> fields() {
        return CodeForm.fields(phone, SmsChannel.FIELD, captcha);
    }
}
