package io.yizheng.login.sms;

import io.yizheng.kit.page.CaptchaView;
import io.yizheng.kit.page.CodeView;
import io.yizheng.kit.page.MethodTab;
import io.yizheng.kit.page.Page;
import io.yizheng.kit.phonecode.PhoneCodeForm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 短信登录: phone, captcha and code; once the captcha was right the phone is locked and the captcha gone. */
public record SmsPage(
        List<MethodTab> tabs, @Nullable CaptchaView captcha, CodeView code, String phone, boolean phoneLocked)
        implements Page {

    @Override
    public String template() {
        return "login-sms.ftl";
    }

    @Override
    public List<String> fields() {
        return captcha == null
                ? List.of(PhoneCodeForm.PHONE, PhoneCodeForm.CODE)
                : List.of(PhoneCodeForm.PHONE, PhoneCodeForm.CAPTCHA, PhoneCodeForm.CODE);
    }
}
