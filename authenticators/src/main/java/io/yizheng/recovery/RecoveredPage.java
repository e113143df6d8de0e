package io.yizheng.recovery;

import io.yizheng.kit.page.Page;
import io.yizheng.kit.page.WizardView;
import java.util.List;

/** 完成: the way to the login. */
public record RecoveredPage(WizardView wizard) implements Page {

    @Override
    public String template() {
        return "recover-done.ftl";
    }

    @Override
    public List<String> fields() {
        return List.of();
    }
}
