package io.yizheng.kit.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.archive.audit.AuditEntry;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.events.Event;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.AuthDetails;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;

class EntriesTest {

    private static final String CITIZEN = "0f5a3f0e-7a3c-4a4e-9d3b-2f1d0a8b7c61";
    private static final String ADMINISTRATOR = "5b6d1c2e-1111-4222-8333-444455556666";

    @Test
    void whatACitizenDidIsKeptWithTheNetworkItCameFromAndNoDetailOfKeycloaks() {
        Event event = new Event();
        event.setTime(1_790_000_000_000L);
        event.setUserId(CITIZEN);
        event.setClientId("capital-window");
        event.setIpAddress("203.0.113.77");
        event.setDetails(Map.of(
                Word.DETAIL, "UPDATE_PHONE", "yz_phone", "138****0001", "username", "zhangwei", "code_id", "4711"));

        assertThat(Entries.of(event))
                .contains(new AuditEntry(
                        Instant.ofEpochMilli(1_790_000_000_000L),
                        "UPDATE_PHONE",
                        null,
                        CITIZEN,
                        Map.of("yz_phone", "138****0001", "client", "capital-window", "from", "203.0.113.0/24")));
    }

    @Test
    void whatHasNoWordOfOursIsKeycloaksAlone() {
        Event event = new Event();
        event.setDetails(Map.of("username", "zhangwei"));

        assertThat(Entries.of(event)).isEmpty();
        assertThat(Entries.of(new Event())).isEmpty();
    }

    @Test
    void whatAnAdministratorDidIsKeptWithoutWhatTheySent() {
        AdminEvent event = done("users/" + CITIZEN + "/reset-password");
        event.setError("refused");
        event.setRepresentation("{\"value\":\"Chang4cheng\"}");
        event.setDetails(Map.of("username", "zhangwei"));

        assertThat(Entries.of(event))
                .isEqualTo(new AuditEntry(
                        Instant.ofEpochMilli(1_790_000_000_000L),
                        "ADMIN_ACTION",
                        ADMINISTRATOR,
                        CITIZEN,
                        Map.of(
                                "resource",
                                "USER",
                                "path",
                                "users/" + CITIZEN + "/reset-password",
                                "error",
                                "refused",
                                "from",
                                "2001:db8:1:0:0:0:0:0/48",
                                "realm",
                                "master")));
    }

    @ParameterizedTest
    @CsvSource({
        "users/f:0f5a3f0e-7a3c-4a4e-9d3b-2f1d0a8b7c61:zhangwei, users/*",
        "users/" + CITIZEN + "/role-mappings/realm, users/" + CITIZEN + "/role-mappings/realm",
        "people/id-card/110101199001010007, people/id-card/*",
        "organizations/members/zhang.wei@example.com, organizations/members/*",
        "localization/zh-CN/M-SMS-FAIL, localization/zh-CN/M-SMS-FAIL",
        "people/张伟, people/*"
    })
    void aPathNamesAndNumbersNobody(String path, String kept) {
        assertThat(Entries.of(done(path)).details()).containsEntry("path", kept);
    }

    @Test
    void aPathIsNoLongerThanTheColumn() {
        assertThat(Entries.of(done("users/".repeat(5_000))).details().get("path"))
                .hasSizeLessThanOrEqualTo(1_000);
    }

    private static AdminEvent done(String path) {
        AuthDetails by = new AuthDetails();
        by.setUserId(ADMINISTRATOR);
        by.setRealmName("master");
        by.setIpAddress("2001:db8:1:2:3:4:5:6");
        AdminEvent event = new AdminEvent();
        event.setTime(1_790_000_000_000L);
        event.setOperationType(OperationType.ACTION);
        event.setResourceType(ResourceType.USER);
        event.setResourcePath(path);
        event.setAuthDetails(by);
        return event;
    }
}
