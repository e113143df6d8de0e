package io.yizheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yizheng.house.Citizen;
import io.yizheng.house.InTheHouse;
import io.yizheng.house.Resident;
import io.yizheng.house.Town;
import io.yizheng.house.WebPage;
import io.yizheng.launch.AdminApi;
import io.yizheng.launch.Server;
import io.yizheng.login.Documents;
import io.yizheng.proof.Requirement;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@InTheHouse
class CentreFlowIT {

    private final Town town;

    CentreFlowIT(Server server, AdminApi admin) {
        this.town = Town.beijing(server, admin);
    }

    @Test
    @Requirement(
            value = {"BJ-PC-01", "BJ-PC-02", "COM-MASK-01", "COM-MASK-02"},
            realm = "beijing")
    void theCentreShowsWhatTheAccountHas() {
        Person person = new Person(town, town.moveIn());
        person.signsIn();

        WebPage page = person.centre();

        Resident resident = person.resident;
        assertThat(rows(page))
                .containsEntry("用户名：", resident.username())
                .containsEntry("账户密码：", "***** 修改账户密码")
                .containsEntry("手机号码：", Resident.masked(resident.phone()) + " 修改手机号码")
                .containsEntry("邮箱：", "未绑定 我要绑定邮箱")
                .containsEntry("性别：", "暂无信息")
                .containsEntry("民族：", "请选择民族 修改民族");
        assertThat(page.html()).doesNotContain(resident.phone());
        assertThat(page.offers("退出")).isTrue();
    }

    @Test
    @Requirement(
            value = {"BJ-PC-02", "COM-MASK-02"},
            realm = "beijing")
    void aVerifiedPersonIsShownMasked() {
        String document = Documents.fresh();
        Person person = new Person(town, town.moveInWithDocument(document));
        person.signsIn();

        WebPage page = person.centre();

        assertThat(rows(page).get("性别：")).isIn("男", "女");
        assertThat(page.text()).contains("L2").contains("**甲");
        assertThat(card(page, "实名认证").text())
                .contains("**甲", document.substring(0, 4) + "*".repeat(12) + document.substring(16), "已认证");
        assertThat(card(page, "银行卡认证").text()).doesNotContain("已认证");
        assertThat(page.html()).doesNotContain(document).doesNotContain("测试甲");
    }

    @Test
    void everyMethodSaysWhatItIsAndWhatItOpensOnAScreenAndOnAPhone() {
        Person person = new Person(town, town.moveIn());
        person.signsIn();

        WebPage page = person.centre();

        assertThat(page.document().select("article.choice h4").eachText())
                .containsExactly("实名认证", "银行卡认证", "人脸识别认证", "实证核验认证");
        assertThat(card(page, "实名认证").select(".on-screen").eachText()).containsExactly("验证身份证实名信息");
        assertThat(card(page, "实名认证").select(".on-phone").eachText().get(0)).isEqualTo("验证身份实名信息，可享受政务信息查询服务");
        assertThat(card(page, "银行卡认证").select(".on-screen").eachText()).containsExactly("高效验证本人的银行卡信息");
        assertThat(card(page, "银行卡认证").select(".on-phone").eachText()).containsExactly("高效验证本人的银行卡信息", "额外享受重要业务办理服务");
        assertThat(card(page, "人脸识别认证").select(".on-screen").eachText()).containsExactly("通过人脸比对的手段核实用户的真实身份");
        assertThat(card(page, "人脸识别认证").select(".on-phone").eachText())
                .containsExactly("通过人脸比对核实用户真实身份", "额外享受重要业务办理服务");
        assertThat(card(page, "实证核验认证").select(".on-screen").eachText()).containsExactly("实证核验认证系统正在建设中，敬请期待");
        assertThat(card(page, "实证核验认证").select(".on-phone").eachText())
                .containsExactly("系统正在建设中，敬请期待", "额外享受涉金类业务办理服务");
        assertThat(card(page, "实证核验认证").select("a, button, .pill"))
                .as("nothing to be done there")
                .isEmpty();
    }

    @Test
    void whoeverIsNotSignedInIsSentToTheLoginAndComesBack() {
        Resident resident = town.moveIn();
        Citizen citizen = town.citizen();
        WebPage login = citizen.go(town.realm() + "/account/");

        WebPage page = login.type("用户名/手机号/身份证号", resident.username())
                .type("密码", resident.password())
                .type("图形验证码", town.simulator().captcha(login))
                .press("登录");

        assertThat(page.text()).contains("个人信息").contains(resident.username());
        assertThat(page.address().toString()).doesNotContain("code=");
    }

    @Test
    @Requirement(value = "BJ-PC-03", realm = "beijing")
    void leavingEndsTheSessionOfAllApps() {
        Person person = new Person(town, town.moveIn());
        person.signsIn();

        WebPage page = person.centre().press("退出");

        assertThat(page.hasField("用户名/手机号/身份证号")).isTrue();
        assertThat(person.citizen.comesFrom("capital-window").isApp()).isFalse();
    }

    @Test
    @Requirement(value = "BJ-ETH-01", realm = "beijing")
    void theEthnicGroupIsChosenAmongFiftySix() {
        Person person = new Person(town, town.moveIn());
        person.signsIn();

        WebPage page = person.centre().follow("修改民族");
        assertThat(page.document().select("select[name=ethnic] option").eachText())
                .hasSize(57)
                .startsWith("请选择民族", "汉族", "蒙古族")
                .endsWith("基诺族");
        page = page.type("民族：", "纳西族").press("保存");

        assertThat(page.text()).contains("修改成功");
        assertThat(rows(page).get("民族：")).startsWith("纳西族");
        assertThat(rows(person.centre()).get("民族：")).startsWith("纳西族");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "火星族", "其他"})
    @Requirement(value = "BJ-ETH-02", realm = "beijing")
    void whatIsNoGroupIsRefusedAndTheStoredOneStays(String typed) {
        Person person = new Person(town, town.moveIn());
        person.signsIn();
        person.centre().follow("修改民族").type("民族：", "回族").press("保存");

        WebPage page = person.centre().follow("修改民族").type("民族：", typed).press("保存");

        assertThat(page.errorAt("民族：")).isEqualTo("请选择民族");
        assertThat(rows(person.centre()).get("民族：")).startsWith("回族");
    }

    @Test
    void aFormOfAnotherSiteChangesNothing() {
        Person person = new Person(town, town.moveIn());
        person.signsIn();

        person.citizen.posts(town.realm() + "/account/ethnic", Map.of("ethnic", "回族"));
        person.citizen.posts(town.realm() + "/account/ethnic", Map.of("ethnic", "回族", "token", "guessed"));
        person.citizen.posts(town.realm() + "/account/logout", Map.of("token", "guessed"));

        assertThat(rows(person.centre()).get("民族：")).startsWith("请选择民族");
    }

    @ParameterizedTest
    @ValueSource(strings = {"start/nothing", "start/registered", "start/change-password/x", "elsewhere"})
    void anAddressThatLeadsNowhereSaysSo(String path) {
        Person person = new Person(town, town.moveIn());
        person.signsIn();

        assertThat(person.citizen.go(town.realm() + "/account/" + path).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"change-password, 修改账户密码", "change-phone, 修改手机号码", "bind-email, 我要绑定邮箱", "cancel-account, 注销账号"})
    void anOperationThatIsSwitchedOffIsNotOffered(String operation, String link) {
        Person person = new Person(town, town.moveIn());
        person.signsIn();
        String action = town.name() + "/authentication/required-actions/yz-" + operation;
        assertThat(person.centre().leadsTo(link)).isTrue();
        ObjectNode config = (ObjectNode) town.admin().get(action);
        town.admin().put(action, config.deepCopy().put("enabled", false));
        try {
            assertThat(person.centre().leadsTo(link)).isFalse();
            assertThat(person.citizen
                            .go(town.realm() + "/account/start/" + operation)
                            .status())
                    .isEqualTo(404);
        } finally {
            town.admin().put(action, config);
        }
        assertThat(person.centre().leadsTo(link)).isTrue();
    }

    private static Element card(WebPage page, String method) {
        return page.document().select("article.choice").stream()
                .filter(card -> card.select("h4").text().equals(method))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> rows(WebPage page) {
        Map<String, String> rows = new HashMap<>();
        page.document()
                .select("dl.rows > div")
                .forEach(row ->
                        rows.put(row.select("dt").text(), row.select("dd").text()));
        return rows;
    }
}
