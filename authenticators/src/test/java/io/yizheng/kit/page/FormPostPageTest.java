package io.yizheng.kit.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.kit.page.FormPostPage.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormPostPageTest {

    private static final String HEAD = "<HTML>  <HEAD>    <TITLE>OIDC Form_Post Response</TITLE>";

    @Test
    void whatKeycloakWroteIsReadBackAsItWas() {
        String html = HEAD
                + "  </HEAD>  <BODY Onload=\"document.forms[0].submit()\">"
                + "    <FORM METHOD=\"POST\" ACTION=\"https://app.example/back?a=1&amp;b=2\">"
                + "  <INPUT TYPE=\"HIDDEN\" NAME=\"state\" VALUE=\"&quot;&gt;&lt;b&gt;&apos;&amp;lt;\" />"
                + "  <INPUT TYPE=\"HIDDEN\" NAME=\"code\" VALUE=\"a.b.c\" />"
                + "      <NOSCRIPT>        <INPUT name=\"continue\" TYPE=\"SUBMIT\" VALUE=\"CONTINUE\" />"
                + "      </NOSCRIPT>    </FORM>  </BODY></HTML>";

        FormPostPage page = FormPostPage.in(html).orElseThrow();

        assertThat(page.address()).isEqualTo("https://app.example/back?a=1&b=2");
        assertThat(page.parameters())
                .containsExactly(new Parameter("state", "\"><b>'&lt;"), new Parameter("code", "a.b.c"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "{}",
                HEAD,
                HEAD + "  </HEAD>  <BODY></BODY></HTML>",
                "<html>" + HEAD + "<FORM METHOD=\"POST\" ACTION=\"https://elsewhere.example/\"></FORM>"
            })
    void anyOtherAnswerIsLeftAlone(String answer) {
        assertThat(FormPostPage.in(answer)).isEmpty();
        assertThat(FormPostPage.in(
                        answer == null ? new byte[0] : answer.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEmpty();
    }
}
