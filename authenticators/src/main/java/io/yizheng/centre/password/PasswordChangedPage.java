package io.yizheng.centre.password;

import io.yizheng.kit.page.Page;
import io.yizheng.kit.page.WizardView;
import java.util.List;

/**
 * The end of 修改密码, which goes on to the portal by itself.
 *
 * @param portal where to; the personal centre where the realm has no portal
 * @param seconds after how long
 */
public record PasswordChangedPage(WizardView wizard, String centre, String portal, int seconds) implements Page {

    @Override
    public String template() {
        return "password-changed.ftl";
    }

    @Override
    public List<String> fields() {
        return List.of();
    }
}
