package io.yizheng.centre.email;

import io.yizheng.kit.page.Page;
import io.yizheng.kit.page.WizardView;
import java.util.List;

/** The end of 绑定邮箱. */
public record EmailBoundPage(WizardView wizard, String centre) implements Page {

    @Override
    public String template() {
        return "email-bound.ftl";
    }

    @Override
    public List<String> fields() {
        return List.of();
    }
}
