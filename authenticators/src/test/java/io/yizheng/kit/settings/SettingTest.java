package io.yizheng.kit.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTest {

    private static final Setting<List<String>> ANY = Setting.words("any", "", "", List.of("preset"));
    private static final Setting<List<String>> SOME = Setting.someOf("some", "", "", List.of("password", "sms"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sms##password",
                "sms、password",
                "sms，password",
                "sms, password",
                " sms ##  password ",
                "sms、##password,"
            })
    void aListIsReadHoweverItWasTyped(String typed) {
        assertThat(SOME.read(Map.of("some", typed))).containsExactly("sms", "password");
        assertThat(ANY.read(Map.of("any", typed))).containsExactly("sms", "password");
    }

    @Test
    void ofAListOfKnownWordsTheOthersAreNotRead() {
        assertThat(SOME.read(Map.of("some", "短信##sms##PASSWORD"))).containsExactly("sms");
        assertThat(ANY.read(Map.of("any", "短信"))).containsExactly("短信");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "##", "、", "短信", "passwordsms", "password;sms"})
    void aListWithoutAKnownWordIsAsGoodAsNotSet(String typed) {
        assertThat(SOME.read(Map.of("some", typed))).isEqualTo(SOME.preset());
    }

    @Test
    void anEmptiedListOfAnyWordsIsEmpty() {
        assertThat(ANY.read(Map.of("any", ""))).isEmpty();
        assertThat(ANY.read(Map.of())).containsExactly("preset");
    }
}
