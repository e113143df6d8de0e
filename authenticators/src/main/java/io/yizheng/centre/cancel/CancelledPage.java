package io.yizheng.centre.cancel;

import io.yizheng.kit.page.Page;
import java.util.List;

/** The account is gone. */
public record CancelledPage(String login) implements Page {

    @Override
    public String template() {
        return "cancelled.ftl";
    }

    @Override
    public List<String> fields() {
        return List.of();
    }
}
