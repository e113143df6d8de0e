package io.yizheng.gateway.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yizheng.domain.organization.CreditCode;
import io.yizheng.domain.person.CardTerm;
import io.yizheng.domain.person.DocumentType;
import io.yizheng.domain.person.IdentityDocument;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestPeopleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Test
    void everyTestPersonCouldExist() {
        Map<String, TestPerson> people = World.on().people().all(World.REALM);

        assertThat(people).hasSize(33);
        people.forEach((key, person) -> {
            IdentityDocument document = document(key);
            assertThat(document.type().word() + "/" + document.key()).isEqualTo(key);
            document.gender()
                    .ifPresent(gender -> assertThat(person.gender()).as(key).isEqualTo(gender));
            assertThat(person.validity()).as(key).isNotNull();
            if (document.type() == DocumentType.ID_CARD) {
                assertThat(CardTerm.fit(person.validity(), document.birthDate().orElseThrow()))
                        .as(key)
                        .isEqualTo(CardTerm.Fit.FITS);
            }
            boolean over = person.validity().isExpired(TODAY);
            assertThat(over).as(key).isEqualTo(person.status() == TestPerson.Status.EXPIRED);
        });
    }

    @Test
    void everyTestEnterpriseCouldExistAndItsHeadIsATestPerson() {
        World world = World.on();
        Map<String, TestEnterprise> enterprises = world.enterprises().all(World.REALM);

        assertThat(enterprises).hasSize(7);
        enterprises.forEach((uscc, enterprise) -> {
            assertThat(CreditCode.parse(uscc)).as(uscc).isPresent();
            TestEnterprise.LegalRepresentative head = enterprise.legalRepresentative();
            assertThat(world.people().find(World.REALM, document(head.docType().word() + "/" + head.number())))
                    .as(uscc)
                    .hasValueSatisfying(person -> assertThat(person.name().key())
                            .isEqualTo(head.name().key()));
        });
    }

    @Test
    void whatIsWrittenIsReadTheSame() throws Exception {
        for (TestPerson person : World.on().people().all(World.REALM).values()) {
            assertThat(TestPerson.of(person.json()).json()).isEqualTo(person.json());
        }
        for (TestEnterprise enterprise :
                World.on().enterprises().all(World.REALM).values()) {
            assertThat(TestEnterprise.of(enterprise.json()).json()).isEqualTo(enterprise.json());
        }
    }

    @Test
    void aChangeHoldsInItsRealmOnly() throws Exception {
        TestPeople people = World.on().people();
        IdentityDocument jia = document("id-card/110101199001010007");

        people.put(World.REALM, jia, person("{\"name\":\"新来的\"}"));

        assertThat(people.find(World.REALM, jia).orElseThrow().name().asTyped()).isEqualTo("新来的");
        assertThat(people.find("jilin", jia).orElseThrow().name().asTyped()).isEqualTo("测试·甲");
    }

    @Test
    void whoWasTakenOutStaysOutAndCanComeBack() throws Exception {
        TestPeople people = World.on().people();
        IdentityDocument jia = document("id-card/110101199001010007");
        IdentityDocument stranger = document("id-card/110101199003071233");
        people.put(World.REALM, stranger, person("{\"name\":\"新来的\"}"));

        people.remove(World.REALM, jia);
        people.remove(World.REALM, stranger);

        assertThat(people.find(World.REALM, jia)).isEmpty();
        assertThat(people.all(World.REALM))
                .hasSize(32)
                .doesNotContainKeys("id-card/110101199001010007", "id-card/110101199003071233");

        people.put(World.REALM, jia, person("{\"name\":\"测试·甲\"}"));
        assertThat(people.find(World.REALM, jia)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "null",
                "{}",
                "{\"name\":7}",
                "{\"name\":\"\"}",
                "{\"name\":\"·测试\"}",
                "{\"name\":\"测试\",\"gender\":\"F\"}",
                "{\"name\":\"测试\",\"validFrom\":\"2026-02-30\",\"validTo\":\"2036-02-28\"}",
                "{\"name\":\"测试\",\"validFrom\":\"2026-02-28\"}",
                "{\"name\":\"测试\",\"validTo\":\"2026-02-28\"}",
                "{\"name\":\"测试\",\"validTo\":\"long-term\"}",
                "{\"name\":\"测试\",\"validFrom\":\"2026-02-28\",\"validTo\":\"2026-02-28\"}",
                "{\"name\":\"测试\",\"status\":\"normal\"}",
                "{\"name\":\"测试\",\"bank\":{}}",
                "{\"name\":\"测试\",\"bank\":[7]}",
                "{\"name\":\"测试\",\"bank\":[{\"card\":\"6217000000000000005\",\"phone\":\"13800138000\"}]}",
                "{\"name\":\"测试\",\"bank\":[{\"card\":\"6217000000000000004\",\"phone\":\"12800000000\"}]}",
                "{\"name\":\"测试\",\"bank\":[{\"card\":\"6217000000000000004\"}]}",
                "{\"name\":\"测试\",\"face\":\"\"}",
                "{\"name\":\"测试\",\"sources\":[]}",
                "{\"name\":\"测试\",\"sources\":{\"tax\":\"1\"}}",
                "{\"name\":\"测试\",\"naem\":\"测试\"}"
            })
    void whatIsNoPersonIsRefusedWithoutRepeatingIt(String json) {
        assertThatThrownBy(() -> person(json))
                .isInstanceOf(MalformedJson.class)
                .hasMessageNotContaining("测试")
                .hasMessageNotContaining("13800138000")
                .hasMessageNotContaining("naem");
    }

    @Test
    void neitherNamesNorCardsArePrinted() throws Exception {
        TestPerson person = person("{\"name\":\"测试甲\",\"bank\":[{\"card\":\"6217000000000000004\","
                + "\"phone\":\"13800138000\"}],\"sources\":{\"fund\":\"880077\"}}");

        assertThat(person + "" + person.bank())
                .doesNotContain("测试甲")
                .doesNotContain("6217000000000000004")
                .doesNotContain("13800138000")
                .doesNotContain("880077");
    }

    private static TestPerson person(String json) throws JsonProcessingException, MalformedJson {
        return TestPerson.of(new ObjectMapper().readTree(json));
    }

    private static IdentityDocument document(String key) {
        String type = key.substring(0, key.indexOf('/'));
        return IdentityDocument.parse(DocumentType.of(type).orElseThrow(), key.substring(type.length() + 1), TODAY)
                .orElseThrow(() -> new AssertionError(key));
    }
}
