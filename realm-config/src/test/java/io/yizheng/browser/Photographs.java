package io.yizheng.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Pictures of pages for people to look at. */
final class Photographs {

    private static final Path FOLDER = Path.of("target", "photographs");

    private Photographs() {}

    static void take(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(name + ".png"))
                .setFullPage(true));
    }
}
