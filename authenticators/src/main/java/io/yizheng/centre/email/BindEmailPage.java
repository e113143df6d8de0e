package io.yizheng.centre.email;

import io.yizheng.kit.code.CodeForm;
import io.yizheng.kit.code.MailChannel;
import io.yizheng.kit.page.CaptchaView;
import io.yizheng.kit.page.CodeView;
import io.yizheng.kit.page.Page;
import io.yizheng.kit.page.RecipientView;
import io.yizheng.kit.page.WizardView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 绑定邮箱: the address and a code to it. */
public record BindEmailPage(
        WizardView wizard,
        String centre,
        RecipientView email,
        @Nullable CaptchaView captcha,
        CodeView code) implements Page {

    @Override
    public String template() {
        return "bind-email.ftl";
    }

    @Override
    public List<String> fields() {
        return CodeForm.fields(email, MailChannel.FIELD, captcha);
    }
}
