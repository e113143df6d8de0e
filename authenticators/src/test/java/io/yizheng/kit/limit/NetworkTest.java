package io.yizheng.kit.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3, 10.1.2.0/24",
        "2001:db8:abcd:12:1:2:3:4, 2001:db8:abcd:0:0:0:0:0/48",
        "::ffff:203.0.113.9, 203.0.113.0/24",
        "citizen.example.cn, unknown",
        "1.2.3.4.5, unknown",
        "'', unknown"
    })
    void anAddressIsKeptByItsNetwork(String address, String network) {
        assertThat(Network.of(address)).isEqualTo(network);
        assertThat(Network.of((String) null)).isEqualTo("unknown");
    }
}
