package io.yizheng.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.proof.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Requirement("COM-RN-01")
class PersonNameTest {

    @ParameterizedTest
    @CsvSource({
        "测试·甲, 测试·甲",
        "测试・甲, 测试·甲",
        "测试•甲, 测试·甲",
        "测试‧甲, 测试·甲",
        "测试･甲, 测试·甲",
        "测试⋅甲, 测试·甲",
        "测试∙甲, 测试·甲",
        "测试⸱甲, 测试·甲",
        "测试．甲, 测试·甲",
        "测试.甲, 测试·甲",
        "阿测·试用, 阿测·试用",
        "𠮷测试, 𠮷测试",
        "〇一, 〇一",
        "'  测试 ', 测试",
        "John O'Neil-Smith, John O'Neil-Smith",
        "John O’Neil, John O'Neil",
        "Ｊｏｈｎ　Smith, John Smith",
        "José, José",
        "Jose\u0301, José",
    })
    void twoWritingsOfANameHaveOneKey(String typed, String key) {
        PersonName name = PersonName.parse(typed).orElseThrow();
        assertThat(name.key()).isEqualTo(key);
        assertThat(name.asTyped()).as("never rewritten").isEqualTo(typed.strip());
        assertThat(name).isEqualTo(PersonName.parse(key).orElseThrow());
    }

    @Test
    void whatOlderGatewaysSendAtPrivatePlacesIsTheSameName() {
        assertThat(PersonName.parse("\uE81E试").orElseThrow().key()).isEqualTo("\u9FB4试");
        assertThat(PersonName.parse("\uE816试").orElseThrow().key()).isEqualTo("\uD840\uDC87试");
        assertThat(PersonName.parse("\uE000试"))
                .as("a private character nobody knows")
                .isEmpty();
    }

    @Test
    void aCompatibilityCharacterIsComparedAsItsTwinAndKeptAsItIs() {
        PersonName name = PersonName.parse("\uF900测").orElseThrow();
        assertThat(name.key()).isEqualTo("\u8C48测");
        assertThat(name.asTyped()).isEqualTo("\uF900测");
    }

    @Test
    void charactersYoungerThanTheRunningJavaAreRead() {
        String extensionH = Character.toString(0x31350);
        String extensionI = Character.toString(0x2EBF0);
        assertThat(PersonName.parse(extensionH + extensionI)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "·测试",
                "测试·",
                "测··试",
                "测\u202e试",
                "测\n试",
                "测1",
                "测",
                "𠮷", // one character, two units
                "测试.", // a stop, not a dot between characters
                "J. Smith",
                "测试😀",
                "测试\uD83D",
                "测\u200b试",
                "测\u0000试",
                "ЖЖ",
                "--",
                "\u212Aelvin", // the sign for kelvin, which composing makes a K
                "测\u0387试", // a Greek stop, which composing makes a middle dot
                "测\u0301试", // a mark that stays a mark
                "*格",
                "",
            })
    void anythingElseIsNoName(String typed) {
        assertThat(PersonName.parse(typed)).isEmpty();
    }

    @Test
    void lengthIsCountedInCharactersAsPeopleCountThem() {
        assertThat(PersonName.parse("𠮷".repeat(50))).isPresent();
        assertThat(PersonName.parse("𠮷".repeat(51))).isEmpty();
        assertThat(PersonName.parse("测".repeat(51))).isEmpty();
        assertThat(PersonName.parse(null)).isEmpty();
    }
}
