package io.yizheng.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How somebody works a page: with a finger, or with the keyboard alone. */
interface Hand {

    void type(String id, String text);

    void tick(String id);

    void choose(String id, String option);

    /** A button or a link with these words. */
    void press(String words);

    /** These words and no others, whatever blanks there are between them. */
    private static Pattern exactly(String words) {
        return Pattern.compile("^\\s*"
                + words.codePoints()
                        .mapToObj(sign -> Character.toString(sign).replaceAll("[?+*.>()]", "\\\\$0"))
                        .collect(Collectors.joining("\\s*"))
                + "\\s*$");
    }

    static Hand finger(Page page) {
        return new Hand() {
            @Override
            public void type(String id, String text) {
                page.locator("#" + id).fill(text);
            }

            @Override
            public void tick(String id) {
                page.locator("#" + id).check();
            }

            @Override
            public void choose(String id, String option) {
                page.locator("#" + id).selectOption(option);
            }

            @Override
            public void press(String words) {
                page.locator("a, button")
                        .filter(new Locator.FilterOptions().setHasText(exactly(words)))
                        .and(page.locator(":not([aria-hidden])"))
                        .first()
                        .click();
            }
        };
    }

    static Hand keyboard(Page page) {
        return new Hand() {
            private static final int MOST_STOPS = 80;

            @Override
            public void type(String id, String text) {
                reach("document.activeElement.id === '" + id + "'", id);
                page.keyboard().press("Control+A");
                page.keyboard().type(text);
            }

            @Override
            public void tick(String id) {
                reach("document.activeElement.id === '" + id + "'", id);
                page.keyboard().press("Space");
            }

            @Override
            public void choose(String id, String option) {
                reach("document.activeElement.id === '" + id + "'", id);
                for (int i = 0; i < MOST_STOPS; i++) {
                    if (option.equals(page.evaluate("document.activeElement.selectedOptions[0].text"))) {
                        return;
                    }
                    page.keyboard().press("ArrowDown");
                }
                throw new AssertionError("no way by keyboard to " + option);
            }

            @Override
            public void press(String words) {
                reach(
                        "document.activeElement.matches('a, button')"
                                + " && document.activeElement.textContent.replace(/\\s+/g, '') === '"
                                + words.replaceAll("\\s+", "") + "'",
                        words);
                page.keyboard().press("Enter");
            }

            /** A page that is just being left has no answer: the next one has. */
            private boolean isThere(String there) {
                try {
                    return Boolean.TRUE.equals(page.evaluate(there));
                } catch (PlaywrightException left) {
                    page.waitForLoadState();
                    return Boolean.TRUE.equals(page.evaluate(there));
                }
            }

            private void reach(String there, String what) {
                for (int i = 0; i < MOST_STOPS; i++) {
                    if (isThere(there)) {
                        return;
                    }
                    page.keyboard().press("Tab");
                }
                throw new AssertionError("no way by keyboard to " + what + " on " + page.title());
            }
        };
    }
}
