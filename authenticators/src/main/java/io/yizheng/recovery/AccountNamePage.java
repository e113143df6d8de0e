package io.yizheng.recovery;

import io.yizheng.kit.captcha.CaptchaField;
import io.yizheng.kit.page.CaptchaView;
import io.yizheng.kit.page.Page;
import io.yizheng.kit.page.WizardView;
import java.util.List;

/** 填写账户名. */
public record AccountNamePage(WizardView wizard, String account, CaptchaView captcha) implements Page {

    public static final String ACCOUNT = "account";

    @Override
    public String template() {
        return "recover-name.ftl";
    }

    @Override
    public List<String> fields() {
        return List.of(ACCOUNT, CaptchaField.NAME);
    }
}
