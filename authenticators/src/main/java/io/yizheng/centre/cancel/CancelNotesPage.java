package io.yizheng.centre.cancel;

import io.yizheng.kit.page.Page;
import io.yizheng.kit.page.WizardView;
import java.util.List;

/**
 * 注销账号: what it means, to be read before.
 *
 * @param possible whether the account has a phone to prove it by
 */
public record CancelNotesPage(WizardView wizard, String centre, boolean possible) implements Page {

    static final String GO_ON = "cancel-account";

    @Override
    public String template() {
        return "cancel-notes.ftl";
    }

    @Override
    public List<String> fields() {
        return List.of();
    }
}
