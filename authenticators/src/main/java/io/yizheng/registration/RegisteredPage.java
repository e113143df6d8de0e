package io.yizheng.registration;

import io.yizheng.kit.page.Page;
import io.yizheng.kit.page.WizardView;
import java.util.List;

/**
 * 完成: the end of the registration, with the ways on.
 *
 * @param hall the service hall's start; empty where the realm has none
 * @param app the app that sent the citizen; empty where none did
 */
public record RegisteredPage(WizardView wizard, boolean verified, String hall, String centre, String app)
        implements Page {

    static final String CONTINUE = "continue";

    @Override
    public String template() {
        return "register-done.ftl";
    }

    @Override
    public List<String> fields() {
        return List.of();
    }
}
