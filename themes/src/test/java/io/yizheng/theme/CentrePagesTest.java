package io.yizheng.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The personal centre. */
class CentrePagesTest {

    @Test
    void theCentreShowsWhatThereIsAndWhatCanBeDone() {
        Document html = Sheet.of(Pages.centre(false, "M-SAVE-OK")).print();
        Document empty = Sheet.of(Pages.emptyCentre(false)).print();

        assertThat(html.select(".rows > div").eachText())
                .containsExactly(
                        "用户名： bjt_18001319749",
                        "账户密码： ***** 修改账户密码",
                        "手机号码： 180****9749 修改手机号码",
                        "邮箱： z***@example.cn 修改邮箱",
                        "性别： 男",
                        "民族： 满族 修改民族");
        assertThat(html.select(".rows a").eachAttr("href"))
                .containsExactly(
                        Pages.CENTRE + "start/change-password",
                        Pages.CENTRE + "start/change-phone",
                        Pages.CENTRE + "start/bind-email",
                        Pages.CENTRE + "?edit=ethnic#ethnic-row");
        assertThat(html.select(".note--ok").text()).isEqualTo("修改成功");
        assertThat(empty.select(".rows > div").eachText())
                .containsExactly(
                        "用户名： zhangsan",
                        "账户密码： ***** 修改账户密码",
                        "手机号码： 未绑定 我要绑定手机号码",
                        "邮箱： 未绑定 我要绑定邮箱",
                        "性别： 暂无信息",
                        "民族： 请选择民族 修改民族");
        assertThat(empty.select(".note--ok")).isEmpty();
    }

    @Test
    void theCentreOffersTheMethodsThatThereAre() {
        Document html = Sheet.of(Pages.centre(false, "")).print();

        assertThat(html.select(".choice h4").eachText()).containsExactly("实名认证", "银行卡认证", "人脸识别认证", "实证核验认证");
        assertThat(html.select(".choice").get(0).text()).contains("*格　2224************23", "已认证");
        assertThat(html.select(".choice").get(1).select("a").attr("href")).isEqualTo(Pages.CENTRE + "start/bankcard");
        assertThat(html.select(".choice").get(2).select(".pill").text()).isEqualTo("未认证");
        assertThat(html.select(".choice").get(3).select(".pill, a, button")).isEmpty();
        assertThat(html.select(".choice").get(3).select(".on-screen").text()).isEqualTo("实证核验认证系统正在建设中，敬请期待");
        assertThat(html.select(".choice").get(3).select(".on-phone").text()).isEqualTo("系统正在建设中，敬请期待 额外享受涉金类业务办理服务");
        assertThat(html.select(".ladder .has").eachText()).containsExactly("L1匿名用户", "L2初级认证");
        assertThat(html.select(".give-up a").attr("href")).isEqualTo(Pages.CENTRE + "start/cancel-account");
    }

    @Test
    void whatTheCentreChangesCarriesItsToken() {
        Document html = Sheet.of(Pages.centre(true, "")).print();

        assertThat(html.select("form[action=" + Pages.CENTRE + "logout] input[name=token]")
                        .val())
                .isEqualTo("t0k");
        Element ethnic = html.selectFirst("form[action=" + Pages.CENTRE + "ethnic]");
        assertThat(ethnic.select("input[name=token]").val()).isEqualTo("t0k");
        assertThat(ethnic.select("option")).hasSize(57);
        assertThat(ethnic.select("option").first().val()).isEmpty();
        assertThat(ethnic.select("option[selected]").val()).isEqualTo("满族");
    }

    @Test
    void theStylesOfTheCentreAreLoadedThereOnly() {
        assertThat(Sheet.of(Pages.centre(false, "")).print().select("link[href*=css/centre]"))
                .hasSize(1);
        assertThat(Sheet.of(Pages.registration()).print().select("link[href*=css/centre]"))
                .isEmpty();
    }
}
