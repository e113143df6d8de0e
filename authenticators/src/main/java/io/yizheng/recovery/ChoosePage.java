package io.yizheng.recovery;

import io.yizheng.kit.page.Page;
import io.yizheng.kit.page.WizardView;
import java.util.List;

/**
 * 验证身份, first page: the ways to prove that the account is one's own.
 *
 * @param phone mask; empty where the account has none, so that no way is offered
 * @param document mask; empty where nobody's identity is verified on the account
 */
public record ChoosePage(WizardView wizard, String username, String phone, String document) implements Page {

    static final String GO = "go";
    static final String BACK = "back";

    @Override
    public String template() {
        return "recover-choose.ftl";
    }

    @Override
    public List<String> fields() {
        return List.of();
    }
}
