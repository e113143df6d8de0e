package io.yizheng.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.proof.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Requirement("COM-RN-01")
class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "zhang@example.org, zhang@example.org",
        "' zhang@example.org ', zhang@example.org",
        "ｚｈａｎｇ@example.org, zhang@example.org",
        "a+b.c_d@sub.example.org, a+b.c_d@sub.example.org",
        "张三@例子.中国, 张三@例子.中国",
        "a@localhost, a@localhost",
    })
    void anAddressIsRead(String typed, String address) {
        assertThat(EmailAddress.parse(typed).orElseThrow().value()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zhang",
                "@example.org",
                "zhang@",
                "a@b@c",
                ".a@x.org",
                "a.@x.org",
                "a..b@x.org",
                ".@x.org",
                "a b@example.org",
                "a@exa mple.org",
                "a@example..org",
                "a@.org",
                "a@-x.org",
                "a@x.org\r\nBcc: b@x.org",
                "<a@x.org>",
                "a,b@x.org",
                "\"a\"@x.org",
                "a@\u202ex.org",
                "a\u0000@x.org",
                "z***@example.org", // a mask
                "",
            })
    void whatCouldMisleadAMailServerIsRefused(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @Test
    void anAddressMayHave254OctetsAnd64OfThemBeforeTheSign() {
        assertThat(EmailAddress.parse("a".repeat(64) + "@example.org")).isPresent();
        assertThat(EmailAddress.parse("a".repeat(65) + "@example.org")).isEmpty();
        assertThat(EmailAddress.parse("三".repeat(21) + "@example.org")).isPresent();
        assertThat(EmailAddress.parse("三".repeat(22) + "@example.org")).isEmpty();
        assertThat(EmailAddress.parse("a@" + "b".repeat(252))).isPresent();
        assertThat(EmailAddress.parse("a@" + "b".repeat(253))).isEmpty();
        assertThat(EmailAddress.parse("a@" + "例".repeat(84))).isPresent();
        assertThat(EmailAddress.parse("a@" + "例".repeat(84) + "b")).isEmpty();
        assertThat(EmailAddress.parse(null)).isEmpty();
    }

    @Test
    void capitalsMakeNoOtherAddress() {
        assertThat(EmailAddress.parse("Zhang@Example.org")).isEqualTo(EmailAddress.parse("zhang@example.org"));
    }
}
