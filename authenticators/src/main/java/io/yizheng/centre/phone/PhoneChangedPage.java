package io.yizheng.centre.phone;

import io.yizheng.kit.page.Page;
import io.yizheng.kit.page.WizardView;
import java.util.List;

/**
 * The end of 绑定手机.
 *
 * @param app the app that the citizen came from, else the realm's portal; empty where there is neither
 * @param home where the app starts
 */
public record PhoneChangedPage(WizardView wizard, String centre, String app, String home) implements Page {

    @Override
    public String template() {
        return "phone-changed.ftl";
    }

    @Override
    public List<String> fields() {
        return List.of();
    }
}
