package io.yizheng.gateway.population.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.yizheng.domain.person.DocumentType;
import io.yizheng.domain.person.IdentityDocument;
import io.yizheng.domain.person.PersonName;
import io.yizheng.domain.person.Validity;
import io.yizheng.gateway.FakeService;
import io.yizheng.gateway.MapScope;
import io.yizheng.gateway.http.JsonWindow;
import io.yizheng.gateway.population.RealNameClaim;
import io.yizheng.gateway.population.Verdict;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpPopulationRegisterTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final RealNameClaim TEST_JIA = new RealNameClaim(
            "beijing",
            "question-1",
            PersonName.parse("测试·甲").orElseThrow(),
            IdentityDocument.parse(DocumentType.ID_CARD, "110101199001010007", TODAY)
                    .orElseThrow(),
            new Validity(LocalDate.of(2016, 5, 9), LocalDate.of(2036, 5, 9)));

    private final FakeService service = new FakeService();
    private final CloseableHttpClient http = HttpClients.createDefault();
    private final Map<String, String> options =
            new HashMap<>(Map.of("endpoint", service.address(), "allow-plain-http", "true", "limit-millis", "2000"));

    @AfterEach
    void close() throws IOException {
        service.close();
        http.close();
    }

    @Test
    void theQuestionNamesThePersonTheDocumentAndItsDates() {
        service.answers(200, "{\"result\":\"MATCHED\",\"reference\":\"R-77\"}");

        assertThat(verify()).isEqualTo(Verdict.matched("R-77"));
        assertThat(service.asked())
                .singleElement()
                .satisfies(asked -> assertThat(asked.requestId()).isEqualTo("question-1"))
                .satisfies(asked -> assertThat(asked.body())
                        .isEqualTo("{\"id\":\"question-1\",\"name\":\"测试·甲\",\"docType\":\"id-card\","
                                + "\"number\":\"110101199001010007\","
                                + "\"validFrom\":\"2016-05-09\",\"validTo\":\"2036-05-09\"}"));
    }

    @Test
    void eachAnswerOfTheRegisterHasItsWord() {
        service.answers(200, "{\"result\":\"MISMATCHED\"}");
        assertThat(verify()).isEqualTo(Verdict.mismatched(null));
        service.answers(200, "{\"result\":\"EXPIRED_DOCUMENT\",\"reference\":8}");
        assertThat(verify()).isEqualTo(Verdict.expiredDocument("8"));
    }

    @Test
    void aRegisterMayHaveWordsOfItsOwn() {
        options.putAll(Map.of(
                "result-pointer", "/data/0/code", "matched-value", "1", "mismatched-value", "2", "expired-value", "3"));

        service.answers(200, "{\"data\":[{\"code\":1}]}");
        assertThat(verify()).isEqualTo(Verdict.matched(null));
        service.answers(200, "{\"data\":[{\"code\":2}]}");
        assertThat(verify()).isEqualTo(Verdict.mismatched(null));
        service.answers(200, "{\"data\":[{\"code\":4}]}");
        assertThat(verify()).isEqualTo(Verdict.unavailable());
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 401, 404, 409, 429, 500, 503})
    void anErrorOfTheRegisterSaysNothingOfThePerson(int status) {
        service.answers(status, "{\"result\":\"MISMATCHED\"}");

        assertThat(verify()).isEqualTo(Verdict.unavailable());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "[]",
                "{}",
                "{\"result\":true}",
                "{\"result\":\"matched\"}",
                "{\"result\":[\"MATCHED\"]}"
            })
    void anAnswerThatMakesNoSenseSaysNothingOfThePerson(String body) {
        service.answers(200, body);

        assertThat(verify()).isEqualTo(Verdict.unavailable());
    }

    @Test
    void aRegisterThatHangsDribblesOrIsGoneSaysNothingOfThePerson() {
        options.put("limit-millis", "300");
        service.hangs();
        assertThat(verify()).isEqualTo(Verdict.unavailable());
        service.dribbles();
        assertThat(verify()).isEqualTo(Verdict.unavailable());
        service.breaksOff();
        assertThat(verify()).isEqualTo(Verdict.unavailable());
        service.close();
        assertThat(verify()).isEqualTo(Verdict.unavailable());
    }

    @Test
    void twoOutcomesWithOneWordStopTheStart() {
        options.put("matched-value", "MISMATCHED");

        assertThatIllegalArgumentException().isThrownBy(this::config).withMessageContaining("three different words");
    }

    @Test
    void neitherNameNorNumberIsPrinted() {
        assertThat(Stream.of("测试·甲", "110101199001010007")).noneMatch(TEST_JIA.toString()::contains);
    }

    private Verdict verify() {
        HttpPopulationRegisterConfig config = config();
        try (JsonWindow window = new JsonWindow("population register", config.window())) {
            return new HttpPopulationRegister(config, window, http).verify(TEST_JIA);
        }
    }

    private HttpPopulationRegisterConfig config() {
        return HttpPopulationRegisterConfig.of(new MapScope(options)).orElseThrow();
    }
}
