package io.yizheng.kit.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keycloak.common.Profile;

class ImpersonationTest {

    private final Profile before = Profile.getInstance();

    @AfterEach
    void putBack() {
        if (before == null) {
            Profile.reset();
        } else {
            Profile.init(before.getName(), before.getFeatures());
        }
    }

    @Test
    void aServerAsItComesIsWarnedOf() {
        Profile.defaults();

        assertThat(Impersonation.isPossible()).isTrue();
    }

    @Test
    void aServerBuiltWithoutItIsNot() {
        Profile.init(Profile.ProfileName.DEFAULT, Map.of(Profile.Feature.IMPERSONATION, false));

        assertThat(Impersonation.isPossible()).isFalse();
    }
}
