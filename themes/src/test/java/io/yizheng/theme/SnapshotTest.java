package io.yizheng.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Writes every example page to target/pages, to be looked at in a browser and photographed. */
class SnapshotTest {
    @Test
    void everyExamplePagePrints() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "pages"));
        for (var page : Pages.all().entrySet()) {
            String html = page.getValue().get().html();
            assertThat(html).as(page.getKey()).startsWith("<!DOCTYPE html>");
            Files.writeString(folder.resolve(page.getKey() + ".html"), html);
        }
    }
}
