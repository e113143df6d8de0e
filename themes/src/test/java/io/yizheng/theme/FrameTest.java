package io.yizheng.theme;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.kit.page.Frame;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What stands around the pages, and pages that are nothing but it. */
class FrameTest {

    /** What the script puts into the history in the place of a form that was sent. */
    @Test
    void thePageKnowsTheAddressThatShowsItAgain() {
        assertThat(Sheet.of(Pages.password()).print().select("html").attr("data-here"))
                .isEqualTo(Sheet.FRAME.back());
        assertThat(Sheet.of(Pages.password()).with("yz", null).print().select("[data-here]"))
                .isEmpty();
    }

    @Test
    void theHotlineStandsOnThePageAndCanBeDialled() {
        Document html = Sheet.of(Pages.password()).print();

        assertThat(html.select("footer").text()).isEqualTo("客服热线 400-056-0066");
        assertThat(html.select("footer a").attr("href")).isEqualTo("tel:4000560066");
        assertThat(Sheet.of(Pages.password())
                        .with("yz", new Frame(null, false, false, "", "", "", ""))
                        .print()
                        .select("footer"))
                .isEmpty();
    }

    @Test
    void theLoginPageNamesTheAppThatThePersonGoesTo() {
        assertThat(Sheet.of(Pages.password()).print().select(".intro").text())
                .isEqualTo("登录到 首都之窗 使用北京市统一身份认证平台账号， 办理各项政务服务。");
    }

    @Test
    void aRealmWithoutASkinHasThePlainLook() {
        Document html =
                Sheet.of("yizheng", "error.ftl").wrong("global", "M-SVC-DOWN").print();

        assertThat(html.select("link[rel=stylesheet]")).hasSize(1);
        assertThat(html.select("header b").text()).isEqualTo("统一身份认证平台");
    }

    @Test
    void anErrorPageLeadsBackToTheAppOrToTheStart() {
        Sheet away = Sheet.of("error.ftl").wrong("global", "M-SVC-DOWN");

        assertThat(away.print().select(".done .btn").text()).isEqualTo("返回首页");
        assertThat(away.with("client", Map.of("baseUrl", "https://app.example/"))
                        .print()
                        .select(".done .btn")
                        .attr("href"))
                .isEqualTo("https://app.example/");
        assertThat(away.with("client", null).with("yz", null).print().select(".done .btn"))
                .isEmpty();
    }

    @Test
    void formsThatGoOnByThemselvesHaveAButtonForThoseWithoutScript() {
        Document saml = Stock.pages().get("saml-post-form.ftl").get().print();
        Document logout = Stock.pages().get("frontchannel-logout.ftl").get().print();

        Document posted = Sheet.of(Pages.posted()).print();
        Document nowhere = Stock.pages()
                .get("frontchannel-logout.ftl")
                .get()
                .with("logout", Map.of("clients", List.of()))
                .print();

        assertThat(posted.select("form[data-go][action=https://app.example/callback] button")
                        .text())
                .isEqualTo("继续");
        assertThat(posted.select("form[data-go] input").eachAttr("name")).containsExactly("code", "state");
        assertThat(nowhere.select(".done .btn").text()).isEqualTo("返回首页");
        assertThat(saml.select("form[data-go] button").text()).isEqualTo("继续");
        assertThat(saml.select("form[data-go] input").eachAttr("name")).containsExactly("SAMLResponse", "RelayState");
        assertThat(logout.select("a[data-go]").text()).isEqualTo("继续");
        assertThat(logout.select("iframe[hidden]")).hasSize(1);
    }

    @Test
    void anotherProvidersPageStandsInOurFrame() {
        Document html = Sheet.of("webauthn-error.ftl")
                .with("execution", "1")
                .wrong("global", "M-SVC-DOWN")
                .print();

        assertThat(html.select("header b").text()).isEqualTo("北京市统一身份认证平台");
        assertThat(html.title()).isEqualTo("有错误：安全密钥错误 - 北京市统一身份认证平台");
        assertThat(html.select("h1").text()).isEqualTo("安全密钥错误");
        assertThat(html.select("#kc-error-credential-form")).hasSize(1);
    }
}
