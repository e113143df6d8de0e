package io.yizheng.archive.outbox.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CouriersTest {

    @Test
    void whatWaitsBehindABrokenMessageIsCarriedInTheSameRound() {
        List<String> carried = new ArrayList<>();
        Couriers.carryEach(List.of("sms", "broken mail", "mail"), id -> {
            if (id.startsWith("broken")) {
                throw new IllegalArgumentException("13800138000");
            }
            carried.add(id);
        });
        assertThat(carried).containsExactly("sms", "mail");
    }
}
