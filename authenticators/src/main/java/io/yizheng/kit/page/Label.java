package io.yizheng.kit.page;

/** A message's parameter that is itself a text of the theme: the label of a field. */
public record Label(String key) {

    static Label of(String field) {
        return new Label("yz.label." + field);
    }
}
