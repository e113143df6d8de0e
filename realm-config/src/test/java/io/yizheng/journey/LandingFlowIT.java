package io.yizheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.house.InTheHouse;
import io.yizheng.house.Town;
import io.yizheng.house.WebPage;
import io.yizheng.launch.AdminApi;
import io.yizheng.launch.Server;
import io.yizheng.proof.Requirement;
import org.junit.jupiter.api.Test;

/** Where a login ends that no app asked for. */
@InTheHouse
class LandingFlowIT {

    private final Town town;

    LandingFlowIT(Server server, AdminApi admin) {
        this.town = Town.beijing(server, admin);
    }

    @Test
    @Requirement(
            value = {"COM-LOGIN-05", "BJ-ENTRY-01"},
            realm = "beijing")
    void itEndsAtTheHomeOfTheDefaultApp() {
        Person person = new Person(town, town.moveIn());

        assertThat(landed(person)).isEqualTo(home("capital-window"));

        assertThat(login(person).address().getPath())
                .as("whoever is signed in already is taken there at once")
                .isEqualTo(home("capital-window"));
    }

    @Test
    @Requirement(
            value = {"COM-LOGIN-05", "COM-ADM-02"},
            realm = "beijing")
    void whichAppThatIsIsAParameter() {
        town.parameters().with("page", "default-client", "service-hall", () -> assertThat(
                        landed(new Person(town, town.moveIn())))
                .isEqualTo(home("service-hall")));
        town.parameters().with("page", "default-client", "", () -> assertThat(landed(new Person(town, town.moveIn())))
                .as("without one it is the personal centre")
                .endsWith("/realms/" + town.name() + "/account/"));
    }

    @Test
    @Requirement(value = "COM-LOGIN-05", realm = "beijing")
    void whoeverHasEndedTheirAccountIsLedToSuchALogin() {
        Person person = new Person(town, town.moveIn());
        WebPage gone = person.asks(person.begins("cancel-account").press("仍要注销"))
                .type(Person.CODE, town.simulator().lastCode(person.resident.phone()))
                .press("仍要注销");

        WebPage login = gone.follow("返回登录");

        Person next = new Person(town, town.moveIn(), person.citizen);
        assertThat(next.signsIn(login).address().getPath()).isEqualTo(home("capital-window"));
    }

    private WebPage login(Person person) {
        return person.citizen.go(town.realm() + "/account/login");
    }

    private String landed(Person person) {
        return person.signsIn(login(person)).address().getPath();
    }

    private String home(String app) {
        return "/realms/" + town.name() + "/yz-portal/" + app + "/";
    }
}
