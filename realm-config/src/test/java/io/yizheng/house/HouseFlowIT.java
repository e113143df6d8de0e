package io.yizheng.house;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.yizheng.launch.AdminApi;
import io.yizheng.launch.Server;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RealmRepresentation;

@InTheHouse
class HouseFlowIT {
    private final Server server;
    private final AdminApi admin;

    HouseFlowIT(Server server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @Test
    void itCallsItselfByTheAddressABrowserUses() {
        given().baseUri(server.base().toString())
                .get("/realms/master/.well-known/openid-configuration")
                .then()
                .statusCode(200)
                .body("issuer", equalTo(server.base() + "/realms/master"));
    }

    @Test
    void theAdministratorMakesAndRemovesARealm() {
        String name = "made-" + UUID.randomUUID();
        RealmRepresentation realm = new RealmRepresentation();
        realm.setRealm(name);
        realm.setEnabled(true);

        admin.post("", realm);

        assertThat(admin.get(name, RealmRepresentation.class).isEnabled()).isTrue();
        admin.delete(name);
        assertThat(admin.find(name, RealmRepresentation.class)).isEmpty();
    }

    @Test
    void aRefusalNamesWhatWasAskedAndWhatWasSaid() {
        assertThatThrownBy(() -> admin.get("nowhere"))
                .isInstanceOfSatisfying(AdminApi.Refused.class, refusal -> assertThat(refusal.status())
                        .isEqualTo(404))
                .hasMessageContaining("GET /admin/realms/nowhere: 404");
    }

    @Test
    void aWrongPasswordIsRefused() {
        AdminApi stranger = new AdminApi(server.base(), server.administrator(), "not-" + server.password());

        assertThatThrownBy(() -> stranger.get("master")).isInstanceOf(AdminApi.Refused.class);
    }
}
