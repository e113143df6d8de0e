package io.yizheng.recovery;

import io.yizheng.kit.page.Page;
import io.yizheng.kit.page.WizardView;
import io.yizheng.kit.password.NewPassword;
import java.util.List;

/** 设置新密码. */
public record NewPasswordPage(WizardView wizard) implements Page {

    @Override
    public String template() {
        return "recover-password.ftl";
    }

    @Override
    public List<String> fields() {
        return List.of(NewPassword.FIELD, NewPassword.REPEAT);
    }
}
