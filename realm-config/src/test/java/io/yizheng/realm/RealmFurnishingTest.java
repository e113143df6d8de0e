package io.yizheng.realm;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.launch.Welcome.Door;
import java.net.URI;
import org.junit.jupiter.api.Test;

class RealmFurnishingTest {

    @Test
    void everyDoorIsToldByTheAddressThatUsersKnow() {
        assertThat(RealmFurnishing.doors(URI.create("https://id.example")))
                .allSatisfy(
                        door -> assertThat(door.address()).hasScheme("https").hasHost("id.example"))
                .extracting(Door::name)
                .contains("capital-window", "centre", "beijing");
    }
}
