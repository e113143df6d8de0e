package io.yizheng.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.proof.Requirement;
import java.io.StringReader;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Requirement("COM-RN-01")
class PhoneNumberTest {

    private static final Set<PhoneRegion> EVERYWHERE = EnumSet.allOf(PhoneRegion.class);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800138000",
                "+8613800138000",
                "008613800138000",
                "8613800138000",
                "138 0013 8000",
                "138-0013-8000",
                "１３８００１３８０００",
                " +86 138 0013 8000 ",
                "\u200e13800138000\u200b",
            })
    void everyWayOfTypingANumberGivesOneNumber(String typed) {
        PhoneNumber phone = PhoneNumber.parse(typed).orElseThrow();
        assertThat(phone.e164()).isEqualTo("+8613800138000");
        assertThat(phone.asTyped()).isEqualTo("13800138000");
        assertThat(phone.isMainland()).isTrue();
        assertThat(phone.isVirtual()).isFalse();
        assertThat(phone).isEqualTo(PhoneNumber.parse("13800138000").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"17000000000", "16200000000", "16500000000", "16700000000", "17100000000"})
    void aNumberOfAResellerIsTakenAndMarked(String typed) {
        assertThat(PhoneNumber.parse(typed).orElseThrow().isVirtual()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "19400000000", // not assigned
                "14800000000", // machines
                "12800000000",
                "17400000000", // satellite
                "17406000000",
                "1380013800",
                "138001380000",
                "+13800138000",
                "0013800138000",
                "+868613800138000",
                "(138)00138000",
                "138****8000",
                "١٣٨٠٠١٣٨٠٠٠",
                "+",
                "00",
                "",
            })
    void anyOtherNumberIsRefused(String typed) {
        assertThat(PhoneNumber.parse(typed)).isEmpty();
        assertThat(PhoneNumber.parse(typed, EVERYWHERE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "+85251234567, HONG_KONG, +85251234567, +852 *****567",
        "+85361234567, MACAO, +85361234567, +853 *****567",
        "+886912345678, TAIWAN, +886912345678, +886 *****678",
        "+8860912345678, TAIWAN, +886912345678, +886 *****678",
        "00852 5123 4567, HONG_KONG, +85251234567, +852 *****567",
    })
    void aNumberFromBeyondTheMainlandIsTakenOnlyWhereItsRegionIs(
            String typed, PhoneRegion region, String e164, String masked) {
        PhoneNumber phone = PhoneNumber.parse(typed, EnumSet.of(region)).orElseThrow();
        assertThat(phone.e164()).isEqualTo(e164);
        assertThat(phone.asTyped()).isEqualTo(e164);
        assertThat(phone.isMainland()).isFalse();
        assertThat(phone.masked()).isEqualTo(masked);
        assertThat(PhoneNumber.parse(typed)).isEmpty();
        assertThat(PhoneNumber.parse(typed, EnumSet.complementOf(EnumSet.of(region))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"85251234567", "+85231234567", "+85351234567", "+886812345678", "+8869123456789"})
    void aNumberFromBeyondNeedsItsCallingCodeAndAMobileRange(String typed) {
        assertThat(PhoneNumber.parse(typed, EVERYWHERE)).isEmpty();
    }

    @Test
    void anotherEditionOfTheRangesMayOpenANewOne() {
        MobileRanges later = MobileRanges.read(new StringReader("version 2027-01-01\nmobile 194 # newly assigned"));
        assertThat(PhoneNumber.parse("19400000000", Set.of(), later)).isPresent();
        assertThat(PhoneNumber.parse("13800138000", Set.of(), later)).isEmpty();
        assertThat(later).hasToString("mobile ranges of 2027-01-01");
    }
}
