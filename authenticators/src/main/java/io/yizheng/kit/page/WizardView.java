package io.yizheng.kit.page;

import java.util.List;

/**
 * Where a page stands on a way of several steps.
 *
 * @param titleKey what the whole way is called
 * @param token goes back with the form and tells for which step the page was drawn
 */
public record WizardView(String titleKey, String token, List<StageView> stages) {}
