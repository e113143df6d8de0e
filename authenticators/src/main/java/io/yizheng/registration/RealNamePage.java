package io.yizheng.registration;

import io.yizheng.kit.page.Page;
import io.yizheng.kit.page.WizardView;
import java.util.List;

/**
 * 实名认证 as the second step of the registration: the ID card only.
 *
 * @param used whether the document was found on another account, so that the page says where help is
 */
public record RealNamePage(WizardView wizard, String name, String number, boolean used) implements Page {

    public static final String NAME = "name";
    public static final String NUMBER = "number";

    @Override
    public String template() {
        return "register-real-name.ftl";
    }

    @Override
    public List<String> fields() {
        return List.of(NAME, NUMBER);
    }

    /** Name and number are personal. */
    @Override
    public String toString() {
        return "RealNamePage";
    }
}
