package io.yizheng.domain.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class HalfWidthTest {

    @ParameterizedTest
    @ValueSource(strings = {"048213", " 048213", "048 213", "\uff10\uff14\uff18\uff12\uff11\uff13", "048213\u3000"})
    void theDigitsThatWereMeantAreRead(String typed) {
        assertThat(HalfWidth.of(typed)).isEqualTo("048213");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "验证码", "048213。", "04821\uff13\u0663"})
    void whatIsNoSuchTextIsEmpty(String typed) {
        assertThat(HalfWidth.of(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"48213", "0482130", "-48213", "０４８２１", "048213x"})
    void nothingIsMadeUpOrLeftOut(String typed) {
        assertThat(HalfWidth.of(typed)).isNotEmpty().isNotEqualTo("048213");
    }
}
