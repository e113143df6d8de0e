package io.yizheng.centre.password;

import io.yizheng.kit.page.Page;
import io.yizheng.kit.page.WizardView;
import io.yizheng.kit.password.NewPassword;
import java.util.List;

/**
 * 修改密码.
 *
 * @param asksOld whether the account has a password already
 */
public record ChangePasswordPage(WizardView wizard, String centre, boolean asksOld) implements Page {

    public static final String OLD = "password-old";

    @Override
    public String template() {
        return "change-password.ftl";
    }

    @Override
    public List<String> fields() {
        return asksOld
                ? List.of(OLD, NewPassword.FIELD, NewPassword.REPEAT)
                : List.of(NewPassword.FIELD, NewPassword.REPEAT);
    }
}
