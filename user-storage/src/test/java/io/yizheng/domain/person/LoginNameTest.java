package io.yizheng.domain.person;

import static io.yizheng.domain.person.TestDay.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"13800138000", "+8613800138000", " 138 0013 8000"})
    void aPhoneIsAPhone(String typed) {
        assertThat(LoginName.detect(typed, TODAY))
                .contains(new LoginName.ByPhone(PhoneNumber.parse("13800138000").orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource({
        "110101199001010007, ID_CARD, 110101199001010007",
        "11010119810101000x, ID_CARD, 11010119810101000X",
        "110101900101000, ID_CARD, 110101199001010007",
        "h0000000103, HK_PERMIT, H00000001",
        "MA0000002, MACAO_PERMIT, MA0000002",
        "00000001, TAIWAN_PERMIT, 00000001",
        "0000000102(B), TAIWAN_PERMIT, 00000001",
        "USA110080010108, FOREIGN_PERMIT, USA110080010108",
        "911840198001010005, FOREIGN_PERMIT, 911840198001010005",
        "810000199001010000, RESIDENCE_PERMIT, 810000199001010000",
    })
    void aDocumentIsADocument(String typed, DocumentType type, String key) {
        assertThat(LoginName.detect(typed, TODAY).orElseThrow())
                .isInstanceOfSatisfying(LoginName.ByDocument.class, found -> {
                    assertThat(found.candidates()).hasSize(1);
                    assertThat(found.candidates().get(0).type()).isEqualTo(type);
                    assertThat(found.candidates().get(0).key()).isEqualTo(key);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "TestUser01, testuser01",
        " bjt_18001319749, bjt_18001319749",
        "ａｄｍｉｎ, admin",
        "110101199001010008, 110101199001010008", // a wrong number is sought as a name, and no name has its form
    })
    void allElseIsAUserName(String typed, String key) {
        assertThat(LoginName.detect(typed, TODAY)).contains(new LoginName.ByUsername(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "测试", "a b", "a\u0000b", "a\u202eb"})
    void whatCanBeNobodyIsNothing(String typed) {
        assertThat(LoginName.detect(typed, TODAY)).isEmpty();
    }

    @Test
    void nothingTypedIsNothing() {
        assertThat(LoginName.detect(null, TODAY)).isEmpty();
        assertThat(LoginName.detect("a".repeat(65), TODAY)).isEmpty();
    }
}
