package io.yizheng.hostile;

import io.yizheng.house.Citizen;
import io.yizheng.house.Resident;
import io.yizheng.house.Town;
import io.yizheng.house.WebPage;
import io.yizheng.journey.Newcomer;
import io.yizheng.journey.Person;
import java.util.function.Function;

/** The steps of our ways at which a living session can stand while somebody of bad will has its cookies. */
enum Standing {
    AT_THE_LOGIN(Stand::stranger, stand -> stand.citizen().comesFrom("capital-window")),
    AT_THE_LOGIN_BY_SMS(
            Stand::stranger,
            stand -> stand.citizen().comesFrom("capital-window").press("短信登录")),
    AT_THE_REGISTRATION(Stand::stranger, stand -> stand.newcomer().opens()),
    REGISTERING_WITH_A_CODE_UNDERWAY(Stand::stranger, stand -> stand.newcomer()
            .asksForCode(stand.newcomer().opens())),
    REGISTERED_AND_ASKED_THEIR_NAME(Stand::stranger, stand -> stand.newcomer().registers()),
    AT_THE_RECOVERY(
            Stand::resident,
            stand -> stand.citizen().comesFrom("capital-window").follow("忘记密码?")),
    CHOOSING_HOW_TO_RECOVER(Stand::resident, stand -> stand.person().recovers().press("重新选择验证方式 >")),
    RECOVERING_WITH_A_CODE_UNDERWAY(
            Stand::resident, stand -> stand.person().asks(stand.person().recovers())),
    PROVING_FOR_A_PASSWORD(Stand::resident, stand -> stand.person().begins("change-password")),
    CHANGING_THE_PASSWORD(
            Stand::resident, stand -> stand.person().verifies(stand.person().begins("change-password"))),
    CHANGING_THE_PHONE(
            Stand::resident, stand -> stand.person().verifies(stand.person().begins("change-phone"))),
    BINDING_A_MAILBOX(
            Stand::resident, stand -> stand.person().verifies(stand.person().begins("bind-email"))),
    READING_WHAT_CANCELLING_MEANS(Stand::resident, stand -> stand.person().begins("cancel-account")),
    CANCELLING_WITH_A_CODE_UNDERWAY(Stand::resident, stand -> stand.person()
            .asks(stand.person().begins("cancel-account").press("仍要注销")));

    private final Function<Town, Stand> who;
    private final Function<Stand, WebPage> way;

    Standing(Function<Town, Stand> who, Function<Stand, WebPage> way) {
        this.who = who;
        this.way = way;
    }

    Stand of(Town town) {
        Stand stand = who.apply(town);
        return stand.at(way.apply(stand));
    }

    /** Somebody at a step, and their account as it was when they came there. */
    record Stand(Town town, Citizen citizen, Newcomer newcomer, Person person, WebPage page, String account) {

        static Stand stranger(Town town) {
            Newcomer newcomer = new Newcomer(town);
            return new Stand(town, newcomer.citizen, newcomer, null, null, "");
        }

        static Stand resident(Town town) {
            Resident resident = town.moveIn();
            Person person = new Person(town, resident);
            return new Stand(town, person.citizen, null, person, null, "");
        }

        Stand at(WebPage there) {
            return new Stand(town, citizen, newcomer, person, there, accountNow());
        }

        /** Opens the page again: the address that a form was sent to is good for one request. */
        String actionNow() {
            WebPage again = citizen.go(page.action().replaceAll("session_code=[^&]*&?", ""));
            return again.isApp()
                            || again.document()
                                    .select("input[name=step], input.input")
                                    .isEmpty()
                    ? page.action()
                    : again.action();
        }

        String phone() {
            return person == null ? newcomer.phone : person.resident.phone();
        }

        boolean isHarmed() {
            return !account.equals(accountNow());
        }

        /** What an administrator sees of the account, and when its password was set; nothing where there is none. */
        private String accountNow() {
            String name = person == null ? newcomer.name : person.resident.username();
            StringBuilder seen = new StringBuilder();
            town.admin()
                    .get(town.name() + "/users?briefRepresentation=false&exact=true&username=" + name)
                    .forEach(user -> seen.append(user)
                            .append(town.admin()
                                    .get(town.name() + "/users/"
                                            + user.path("id").asText() + "/credentials"))
                            .append(town
                                    .admin()
                                    .get(town.name() + "/users/"
                                            + user.path("id").asText() + "/sessions")
                                    .findValuesAsText("id")
                                    .stream()
                                    .sorted()
                                    .toList()));
            return seen.toString();
        }
    }
}
