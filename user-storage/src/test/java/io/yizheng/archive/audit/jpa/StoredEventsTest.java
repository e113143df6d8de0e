package io.yizheng.archive.audit.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.archive.database.Sql;
import io.yizheng.archive.database.TestDatabase;
import io.yizheng.archive.database.TestDatabase.Request;
import io.yizheng.fixture.NamedRealm;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredEventsTest {

    private final TestDatabase database = TestDatabase.h2();
    private final Sql sql = database.apart();

    /** Of Keycloak's tables the columns that matter here. */
    @BeforeEach
    void keycloaksTables() {
        sql.update("""
                create table EVENT_ENTITY (ID varchar(36) primary key, REALM_ID varchar(255), USER_ID varchar(255),
                  DETAILS_JSON varchar(2550), DETAILS_JSON_LONG_VALUE text, IP_ADDRESS varchar(255))
                """);
        sql.update("create table ADMIN_EVENT_ENTITY (ID varchar(36) primary key, REALM_ID varchar(255))");
        event("1", "beijing", "li");
        event("2", "beijing", "wang");
        event("3", "jilin", "li");
        sql.update("insert into ADMIN_EVENT_ENTITY (ID, REALM_ID) values ('1', 'beijing'), ('2', 'jilin')");
    }

    @AfterEach
    void letGo() {
        database.close();
    }

    @Test
    void ofAnAccountThatGoesTheWordIsLeft() {
        gone((events, within) -> events.ofUser(within, "beijing", "li"));
        assertThat(details())
                .containsExactly(
                        "{\"yz_type\":\"LOGIN\"}",
                        "{\"yz_type\":\"LOGIN\",\"username\":\"wang\"}",
                        "{\"yz_type\":\"LOGIN\",\"username\":\"li\"}");
        assertThat(ids("EVENT_ENTITY where IP_ADDRESS is null")).containsExactly("1");
    }

    @Test
    void aRealmThatGoesTakesItsEventsWithIt() {
        gone((events, within) -> events.ofRealm(within, "beijing"));
        assertThat(ids("EVENT_ENTITY")).containsExactly("3");
        assertThat(ids("ADMIN_EVENT_ENTITY")).containsExactly("2");
    }

    @Test
    void eventsThatOurListenerDoesNotHearAreNotOurs() {
        assertThat(StoredEvents.areOurs(NamedRealm.of("beijing", "jboss-logging", "yz-events")))
                .isTrue();
        assertThat(StoredEvents.areOurs(NamedRealm.of("elsewhere", "jboss-logging")))
                .isFalse();
    }

    private interface Going {
        void goes(StoredEvents events, Sql within);
    }

    private void gone(Going going) {
        try (Request request = database.request()) {
            going.goes(new StoredEvents(), request.within());
            request.commit();
        }
    }

    private void event(String id, String realm, String user) {
        sql.update("""
                insert into EVENT_ENTITY (ID, REALM_ID, USER_ID, DETAILS_JSON_LONG_VALUE, IP_ADDRESS)
                values (?, ?, ?, ?, '10.1.2.3')
                """, id, realm, user, "{\"yz_type\":\"LOGIN\",\"username\":\"" + user + "\"}");
    }

    private List<String> details() {
        return sql.list("select DETAILS_JSON_LONG_VALUE from EVENT_ENTITY order by ID", row -> row.getString(1));
    }

    private List<String> ids(String from) {
        return sql.list("select ID from " + from + " order by ID", row -> row.getString(1));
    }
}
