package io.yizheng.kit.agreement;

import io.yizheng.kit.page.Page;
import java.util.List;

/** 用户协议, to be read. */
public record AgreementPage(List<String> paragraphs, String version) implements Page {

    @Override
    public String template() {
        return "agreement.ftl";
    }

    @Override
    public List<String> fields() {
        return List.of();
    }
}
