package io.yizheng.theme;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.kit.code.CodeForm;
import io.yizheng.kit.page.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page that there is. */
class EveryPageTest {

    private static final String FIELDS = "input:not([type=hidden]), select, textarea";

    static Stream<Arguments> examples() {
        return Pages.all().entrySet().stream().map(page -> Arguments.of(page.getKey(), page.getValue()));
    }

    static Stream<Page> pages() {
        return Pages.records().values().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theInputsOfAPageAreTheFieldsOfItsRecord(Page page) {
        Document html = Sheet.of(page).print();

        assertThat(html.select("main").select(FIELDS).eachAttr("name")).isEqualTo(page.fields());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void everyFieldHasALabel(String name, Supplier<Sheet> sheet) {
        Document html = sheet.get().print();

        assertThat(html.select(FIELDS)).allSatisfy(field -> {
            assertThat(field.attr("name")).isNotEmpty();
            assertThat(html.select("label[for='" + field.id() + "']").text()).isNotBlank();
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void everyButtonAndLinkHasAName(String name, Supplier<Sheet> sheet) {
        assertThat(sheet.get().print().select("a, button"))
                .allSatisfy(element ->
                        assertThat(element.text() + element.attr("aria-label")).isNotBlank());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void thePolicyForbidsNothingOfThePage(String name, Supplier<Sheet> sheet) {
        Document html = sheet.get().print();

        assertThat(html.select("script")).hasSizeBetween(1, 2).allSatisfy(script -> {
            assertThat(script.data()).isEmpty();
            assertThat(script.attr("src")).startsWith("/resources/");
        });
        assertThat(html.select("style, [style], object, embed, base")).isEmpty();
        assertThat(html.select("link"))
                .allSatisfy(link -> assertThat(link.attr("href")).startsWith("/resources/"));
        assertThat(html.select("use"))
                .allSatisfy(use -> assertThat(use.attr("href")).startsWith("/resources/"));
        assertThat(html.select("img"))
                .allSatisfy(img -> assertThat(img.attr("src")).matches("(/realms/|data:image/png;).*"));
        assertThat(attributes(html).filter(attribute -> attribute.getKey().startsWith("on")))
                .isEmpty();
        assertThat(attributes(html).map(Attribute::getValue)).noneMatch(value -> value.startsWith("javascript:"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void everyReferenceInThePageLeadsSomewhere(String name, Supplier<Sheet> sheet) {
        Document html = sheet.get().print();
        List<String> ids = html.select("[id]").eachAttr("id");
        List<String> targets = new ArrayList<>();
        for (String attribute : List.of("for", "aria-controls", "aria-describedby", "aria-labelledby", "data-check")) {
            html.select("[" + attribute + "]").eachAttr(attribute).stream()
                    .flatMap(value -> Arrays.stream(value.split(" ")))
                    .forEach(targets::add);
        }
        // what is held now is free to type on the page that comes then
        html.select("[data-then]")
                .eachAttr("data-then")
                .forEach(id -> targets.add(ids.contains(id) ? id : id + CodeForm.HELD_SUFFIX));
        html.select("a[href^=#]").eachAttr("href").forEach(href -> targets.add(href.substring(1)));

        assertThat(ids).doesNotHaveDuplicates().containsAll(targets);
        assertThat(html.select("[autofocus]")).hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void thereIsOneHeadingAndAtMostOneFilledButton(String name, Supplier<Sheet> sheet) {
        Document html = sheet.get().print();

        assertThat(html.select("h1")).hasSize(1);
        assertThat(html.select("h1").text()).isNotBlank();
        assertThat(html.select(".btn:not(.btn--line):not(.btn--plain):not(.btn--risk)"))
                .hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void whatACitizenReadsIsChinese(String name, Supplier<Sheet> sheet) {
        Document html = sheet.get().print();

        assertThat(html.select("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(html.select("label, legend, button, h1, h2, title, .quiet, .err, .sum, .note, .hint")
                        .eachText())
                .filteredOn(text -> !text.isBlank())
                .allMatch(text -> text.codePoints().anyMatch(Character::isIdeographic))
                .noneMatch(text -> text.contains("{0}") || text.contains("yz."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void nothingIsOfferedThatDoesNotWorkYet(String name, Supplier<Sheet> sheet) {
        Document html = sheet.get().print();

        assertThat(html.select("a[href=#], a[href='']")).isEmpty();
        assertThat(html.select("#main a, #main button").eachText())
                .doesNotContain("扫码登录", "支付宝登录", "使用帮助", "服务授权记录", "换绑", "解绑", "提升级别");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void passwordsAndCaptchasAreNeverFilledIn(String name, Supplier<Sheet> sheet) {
        assertThat(sheet.get().print().select("input[type=password], #captcha"))
                .allSatisfy(field -> assertThat(field.attr("value")).isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void whereAFormHasSeveralButtonsEnterPressesTheMainOne(String name, Supplier<Sheet> sheet) {
        Document html = sheet.get().print();

        assertThat(html.select("form"))
                .filteredOn(form -> form.select(FIELDS).stream().anyMatch(field -> field.hasClass("input")))
                .allSatisfy(form -> {
                    Element first = form.selectFirst("button[type=submit]");
                    // what cannot be undone is what its form is for, though another button is the filled one
                    Element risk = form.selectFirst(".btn--risk");
                    Element main = risk != null
                            ? risk
                            : form.selectFirst(".btn:not(.btn--line):not(.btn--plain):not(.btn--risk)");
                    assertThat(first.attr("name")).isIn("", main.attr("name"));
                    assertThat(first == main || first.text().equals(main.text()))
                            .isTrue();
                });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void elderModeIsThereFromTheFirstPaint(String name, Supplier<Sheet> sheet) {
        Document html = sheet.get().elder().print();

        assertThat(html.selectFirst("html").attr("data-mode")).isEqualTo("elder");
        Element button = html.selectFirst("button[name=elder]");
        assertThat(button.attr("aria-pressed")).isEqualTo("true");
        assertThat(button.attr("value")).isEqualTo("off");
        assertThat(button.parent().attr("action")).isEqualTo("/realms/beijing/yz-kit/mode");
        assertThat(button.parent().select("input[name=back]").val()).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void theTestEnvironmentIsSaidOnEveryPageOfIt(String name, Supplier<Sheet> sheet) {
        assertThat(sheet.get().inTestEnvironment().print().select(".trial").text())
                .isEqualTo("测试环境");
        assertThat(sheet.get().with("yz", Sheet.FRAME).print().select(".trial")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void everyPageStandsWithoutOurProviders(String name, Supplier<Sheet> sheet) {
        Document html = sheet.get().with("yz", null).print();

        assertThat(html.select("header b").text()).isEqualTo("北京市统一身份认证平台");
        assertThat(html.select("header form:has([name=elder]), footer")).isEmpty();
    }

    @Test
    void everyExampleIsOfOneOfOurTemplates() {
        Set<String> templates = Stock.pages().keySet().stream().collect(Collectors.toSet());

        assertThat(templates).isEqualTo(StockPagesTest.ours());
    }

    static Stream<Attribute> attributes(Document html) {
        return html.getAllElements().stream().flatMap(element -> element.attributes().asList().stream());
    }
}
