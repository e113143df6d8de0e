package io.yizheng.login.sms;

import io.yizheng.kit.code.CodeForm;
import io.yizheng.kit.code.SmsChannel;
import io.yizheng.kit.page.CaptchaView;
import io.yizheng.kit.page.CodeView;
import io.yizheng.kit.page.MethodTab;
import io.yizheng.kit.page.Page;
import io.yizheng.kit.page.RecipientView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 短信登录: phone, captcha and code; once the captcha was right the phone is held and the captcha gone.
 *
 * @param registers whether the way to an account is offered for a number that has none
 */
public record SmsPage(
        List<MethodTab> tabs, RecipientView phone, @Nullable CaptchaView captcha, CodeView code, boolean registers)
        implements Page {

    @Override
    public String template() {
        return "login-sms.ftl";
    }

    @Override
    public List<String> fields() {
        return CodeForm.fields(phone, SmsChannel.FIELD, captcha);
    }
}
