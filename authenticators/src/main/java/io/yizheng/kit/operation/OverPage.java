package io.yizheng.kit.operation;

import io.yizheng.kit.page.Page;
import io.yizheng.kit.page.WizardView;
import java.util.List;

/**
 * A way that came to its end without what it was for. The message says why.
 *
 * @param back where to go on; empty for the login that the way began from
 */
public record OverPage(WizardView wizard, String back) implements Page {

    @Override
    public String template() {
        return "way-over.ftl";
    }

    @Override
    public List<String> fields() {
        return List.of();
    }
}
