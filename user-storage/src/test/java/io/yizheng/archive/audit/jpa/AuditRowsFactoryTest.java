package io.yizheng.archive.audit.jpa;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.Config.SystemPropertiesScope;

class AuditRowsFactoryTest {

    private static final String PREFIX = "yz.test.audit.";
    private static final String DAYS = PREFIX + AuditRowsFactory.KEEP_DAYS;

    @AfterEach
    void forget() {
        System.clearProperty(DAYS);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1, 183})
    void noServerStartsThatWouldForgetTooSoon(int days) {
        assertThatIllegalStateException()
                .isThrownBy(() -> starts(days))
                .withMessage(
                        "The audit trail is kept six months at least: --spi-yz-audit--jpa--keep-days is 184 or more,"
                                + " not " + days + ".");
    }

    @ParameterizedTest
    @ValueSource(ints = {184, 365, 3650})
    void sixMonthsAndLongerAreTaken(int days) {
        assertThatCode(() -> starts(days)).doesNotThrowAnyException();
    }

    @Test
    void whoSaysNothingKeepsAYear() {
        assertThatCode(() -> new AuditRowsFactory().init(new SystemPropertiesScope(PREFIX)))
                .doesNotThrowAnyException();
    }

    private static void starts(int days) {
        System.setProperty(DAYS, Integer.toString(days));
        new AuditRowsFactory().init(new SystemPropertiesScope(PREFIX));
    }
}
