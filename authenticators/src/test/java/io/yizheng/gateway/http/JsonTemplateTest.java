package io.yizheng.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonTemplateTest {
    private static final Set<String> PLACES = Set.of("text", "code");

    @Test
    void aValueStaysTheTextItStandsInWhateverItHolds() {
        JsonTemplate template = JsonTemplate.of("{\"a\":\"<{text}>\",\"b\":[{\"c\":\"{text}\"}],\"n\":7}", PLACES);

        assertThat(template.fill(Map.of("text", "\",\"to\":\"13900000000\\$1{code}"))
                        .toString())
                .isEqualTo("{\"a\":\"<\\\",\\\"to\\\":\\\"13900000000\\\\$1{code}>\","
                        + "\"b\":[{\"c\":\"\\\",\\\"to\\\":\\\"13900000000\\\\$1{code}\"}],\"n\":7}");
    }

    @Test
    void aPlaceWithoutAValueIsNullAloneAndEmptyAmongOthers() {
        JsonTemplate template = JsonTemplate.of("{\"a\":\"{code}\",\"b\":\"code: {code}\"}", PLACES);

        assertThat(template.fill(Map.of()).toString()).isEqualTo("{\"a\":null,\"b\":\"code: \"}");
    }

    @Test
    void aPlaceThatNobodyFillsIsRefusedByItsName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonTemplate.of("{\"a\":\"{phone-number}\"}", PLACES))
                .withMessageContaining("{phone-number}");
    }

    @Test
    void whatIsNoJsonObjectIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> JsonTemplate.of("{\"a\":", PLACES));
        assertThatIllegalArgumentException().isThrownBy(() -> JsonTemplate.of("[]", PLACES));
        assertThatIllegalArgumentException().isThrownBy(() -> JsonTemplate.of("", PLACES));
    }
}
