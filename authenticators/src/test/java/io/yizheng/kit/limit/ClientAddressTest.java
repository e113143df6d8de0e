package io.yizheng.kit.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.77, 203.0.113.77, 203.0.113.0/24",
        "::ffff:203.0.113.77, 203.0.113.77, 203.0.113.0/24",
        "2001:db8:12:34::1, 20010db800120034/64, 2001:db8:12:0:0:0:0:0/48",
        "127.0.0.9, 127.0.0.9, 127.0.0.9",
        "login.example, unknown, unknown"
    })
    void anAddressIsCountedByItselfAndByItsNeighbourhood(String address, String key, String network) {
        assertThat(ClientAddress.parse(address))
                .extracting(ClientAddress::key, ClientAddress::network)
                .containsExactly(key, network);
    }

    @Test
    void aHallIsKnownByAnyWritingOfItsAddress() {
        ClientAddress household = ClientAddress.parse("2001:db8:12:34::1");
        assertThat(household.isOneOf(List.of("203.0.113.77", "2001:db8:12:34::99")))
                .isTrue();
        assertThat(household.isOneOf(List.of("2001:db8:12:35::1"))).isFalse();
    }
}
