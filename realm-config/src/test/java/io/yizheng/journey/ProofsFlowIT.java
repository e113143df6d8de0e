package io.yizheng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.yizheng.house.Citizen;
import io.yizheng.house.InTheHouse;
import io.yizheng.house.Resident;
import io.yizheng.house.Town;
import io.yizheng.house.WebPage;
import io.yizheng.house.WebPage.Letter;
import io.yizheng.launch.AdminApi;
import io.yizheng.launch.Server;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.provider.ProviderFactory;

/**
 * Nothing of ours lets anybody through but for a proof of their own, made at the very place. Each door is sent the answer that
 * opens it, right in every word, from where it does not belong.
 */
@InTheHouse
class ProofsFlowIT {

    /** What grants nothing for an answer: what runs unseen, what Keycloak's own cookie opens, and the parameters. */
    private static final Set<String> NO_DOORS = Set.of("yz-session", "yz-assurance", "yz-recall");

    /** Asks the register of the population in the request itself; there is no proof that could be carried elsewhere. */
    private static final Set<String> ASKS_AT_ONCE = Set.of("yz-registered");

    private static final String STEP = "step";

    private final Town town;

    ProofsFlowIT(Server server, AdminApi admin) {
        this.town = Town.beijing(server, admin);
    }

    @Test
    void everyDoorOfTheHouseIsTried() {
        Set<String> doors = Stream.of(AuthenticatorFactory.class, RequiredActionFactory.class)
                .flatMap(ProofsFlowIT::ours)
                .filter(id -> !id.startsWith("yz-settings-"))
                .collect(Collectors.toCollection(TreeSet::new));
        doors.removeAll(NO_DOORS);
        doors.removeAll(ASKS_AT_ONCE);

        assertThat(Arrays.stream(Door.values()).map(door -> door.id)).containsAll(doors);
    }

    @ParameterizedTest
    @EnumSource
    void theAnswerOpensTheDoorItWasMadeFor(Door door) {
        Stand stand = door.stand(town);

        stand.answer().sentBy(stand.citizen);

        assertThatThrownBy(stand.nothingHappened::run).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest(name = "{0} from {1}")
    @MethodSource("everywhereElse")
    void theSameAnswerOpensNothingFromElsewhere(Door door, Elsewhere elsewhere) {
        Stand own = door.stand(town);

        elsewhere.send(own.answer(), own, door, town);

        own.nothingHappened.run();
    }

    private static Stream<Arguments> everywhereElse() {
        return Arrays.stream(Door.values())
                .flatMap(door -> Arrays.stream(Elsewhere.values()).map(place -> Arguments.of(door, place)));
    }

    private static Stream<String> ours(Class<? extends ProviderFactory<?>> kind) {
        return ServiceLoader.load(kind).stream()
                .filter(factory -> factory.type().getName().startsWith("io.yizheng."))
                .map(factory -> factory.get().getId());
    }

    /** Where an answer can come from that was not made there. */
    private enum Elsewhere {
        A_BROWSER_THAT_PROVED_NOTHING {
            @Override
            void send(Letter answer, Stand own, Door door, Town town) {
                Stand other = door.stand(town);
                at(other.opens.get(), answer).sentBy(other.citizen);
                other.nothingHappened.run();
            }
        },
        A_BROWSER_WITHOUT_COOKIES {
            @Override
            void send(Letter answer, Stand own, Door door, Town town) {
                Citizen nobody = town.citizen();
                answer.sentBy(nobody);
                assertThat(nobody.comesFrom(APP).isApp()).isFalse();
            }
        },
        SOMEBODY_ELSE_WHO_PROVED_THEIR_OWN {
            @Override
            void send(Letter answer, Stand own, Door door, Town town) {
                Stand other = door.stand(town);
                Letter theirs = other.answer();
                answer.sentBy(other.citizen);
                if (own.proofIsInTheAnswer) {
                    Map<String, String> fields = new LinkedHashMap<>(answer.fields());
                    fields.computeIfPresent(
                            STEP, (name, step) -> theirs.fields().get(STEP));
                    new Letter(theirs.address(), fields).sentBy(other.citizen);
                }
                other.nothingHappened.run();
            }
        },
        ANOTHER_TAB {
            @Override
            void send(Letter answer, Stand own, Door door, Town town) {
                at(own.opens.get(), answer).sentBy(own.citizen);
            }
        },
        ANOTHER_STEP_OF_THE_HOUSE {
            @Override
            void send(Letter answer, Stand own, Door door, Town town) {
                String present = answer.address().replaceAll(".*[?&]execution=([^&]+).*", "$1");
                for (String step : steps(town)) {
                    if (!step.equals(present)) {
                        new Letter(
                                        answer.address().replace("execution=" + present, "execution=" + step),
                                        answer.fields())
                                .sentBy(own.citizen);
                    }
                }
            }
        };

        abstract void send(Letter answer, Stand own, Door door, Town town);

        /** The answer in the form of a page, as far as that page has one. */
        private static Letter at(WebPage page, Letter answer) {
            Map<String, String> fields = new LinkedHashMap<>(answer.fields());
            fields.computeIfPresent(STEP, (name, step) -> {
                String there = page.document().select("input[name=step]").val();
                return there.isEmpty() ? step : there;
            });
            return new Letter(page.action(), fields);
        }

        /** What an address can name as the step it is for. */
        private static List<String> steps(Town town) {
            String flows = town.name() + "/authentication/flows";
            Stream<String> executions = StreamSupport.stream(
                            town.admin().get(flows).spliterator(), false)
                    .map(flow -> flow.path("alias").asText())
                    .filter(alias -> alias.startsWith("yz-"))
                    .flatMap(alias -> StreamSupport.stream(
                            town.admin()
                                    .get(flows + "/" + alias + "/executions")
                                    .spliterator(),
                            false))
                    .filter(Elsewhere::isOurs)
                    .map(execution -> execution.path("id").asText());
            return Stream.concat(executions, Arrays.stream(Door.values()).map(door -> door.id))
                    .distinct()
                    .toList();
        }

        private static boolean isOurs(JsonNode execution) {
            String provider = execution.path("providerId").asText();
            return provider.startsWith("yz-") && !provider.startsWith("yz-settings-");
        }
    }

    private static final String APP = "capital-window";
    private static final String CHOSEN = "Xin2mima";

    /** Everything that lets somebody in, or lets them change something. */
    private enum Door {
        PASSWORD("yz-password") {
            @Override
            Stand stand(Town town) {
                Person person = new Person(town, town.moveIn());
                return new Stand(
                        person.citizen,
                        () -> person.citizen.comesFrom(APP),
                        page -> page.type("用户名/手机号/身份证号", person.resident.username())
                                .type("密码", person.resident.password())
                                .type("图形验证码", town.simulator().captcha(page)),
                        "登录",
                        true,
                        isNotSignedIn(person.citizen));
            }
        },
        SMS("yz-sms") {
            @Override
            Stand stand(Town town) {
                Resident resident = town.moveIn();
                Citizen citizen = town.citizen();
                return new Stand(
                        citizen,
                        () -> citizen.comesFrom(APP).press("短信登录"),
                        page -> page.type("手机号", resident.phone())
                                .type("图形验证码", town.simulator().captcha(page))
                                .press("获取验证码")
                                .type("验证码", town.simulator().lastCode(resident.phone())),
                        "登录",
                        true,
                        isNotSignedIn(citizen));
            }
        },
        REGISTRATION("yz-register") {
            @Override
            Stand stand(Town town) {
                Newcomer newcomer = new Newcomer(town);
                return new Stand(
                        newcomer.citizen,
                        newcomer::opens,
                        page -> newcomer.fillsIn(newcomer.asksForCode(page)),
                        "注册",
                        true,
                        () -> assertThat(town.admin().get(town.name() + "/users?exact=true&search=" + newcomer.name))
                                .isEmpty());
            }
        },
        RECOVERY("yz-recovery") {
            @Override
            Stand stand(Town town) {
                Person person = new Person(town, town.moveIn());
                return new Stand(
                        person.citizen,
                        () -> person.citizen.comesFrom(APP).follow("忘记密码?"),
                        page -> person.verifies(person.recovers())
                                .type("设置新密码", CHOSEN)
                                .type("确定新密码", CHOSEN),
                        NEXT,
                        false,
                        person.isAsBefore());
            }
        },
        PASSWORD_CHANGE("yz-change-password") {
            @Override
            Stand stand(Town town) {
                Person person = new Person(town, town.moveIn());
                return operation(
                        person,
                        "change-password",
                        page -> person.verifies(page)
                                .type("输入旧密码", person.resident.password())
                                .type("输入新密码", CHOSEN)
                                .type("确定新密码", CHOSEN),
                        NEXT,
                        false);
            }
        },
        PHONE_CHANGE("yz-change-phone") {
            @Override
            Stand stand(Town town) {
                Person person = new Person(town, town.moveIn());
                return operation(
                        person,
                        "change-phone",
                        page -> typesCode(person, person.verifies(page), Resident.freshPhone()),
                        NEXT,
                        true);
            }
        },
        FIRST_PHONE("yz-change-phone") {
            @Override
            Stand stand(Town town) {
                Person person = new Person(town, town.moveInWithoutPhone());
                return operation(
                        person, "change-phone", page -> typesCode(person, page, Resident.freshPhone()), NEXT, true);
            }
        },
        MAILBOX("yz-bind-email") {
            @Override
            Stand stand(Town town) {
                Person person = new Person(town, town.moveIn());
                String mailbox = person.resident.username() + "@example.com";
                return operation(
                        person,
                        "bind-email",
                        page -> person.asksByMail(person.verifies(page), mailbox)
                                .type(Person.MAIL_CODE, person.mailedCode(mailbox)),
                        NEXT,
                        true);
            }
        },
        CANCELLATION("yz-cancel-account") {
            @Override
            Stand stand(Town town) {
                Person person = new Person(town, town.moveIn());
                return operation(
                        person,
                        "cancel-account",
                        page -> person.asks(page.press(END))
                                .type(Person.CODE, town.simulator().lastCode(person.resident.phone())),
                        END,
                        true);
            }
        };

        private static final String NEXT = "下一步";
        private static final String END = "仍要注销";

        private final String id;

        Door(String id) {
            this.id = id;
        }

        abstract Stand stand(Town town);

        private static Stand operation(
                Person person, String operation, Function<WebPage, WebPage> proves, String button, boolean code) {
            return new Stand(person.citizen, () -> person.begins(operation), proves, button, code, person.isAsBefore());
        }

        private static WebPage typesCode(Person person, WebPage page, String phone) {
            return person.asks(page.type(Person.PHONE, phone))
                    .type(Person.CODE, person.town.simulator().lastCode(phone));
        }

        private static Runnable isNotSignedIn(Citizen citizen) {
            return () -> assertThat(citizen.comesFrom(APP).isApp()).isFalse();
        }
    }

    /**
     * Somebody in front of a door.
     *
     * @param citizen their browser
     * @param opens the first page of the way, in a new tab
     * @param proves from there to the page whose button is the last one, with everything typed
     * @param button the last one
     * @param proofIsInTheAnswer whether the last answer holds a code; else it was used up for a pass before
     * @param nothingHappened fails once somebody went through
     */
    private record Stand(
            Citizen citizen,
            Supplier<WebPage> opens,
            Function<WebPage, WebPage> proves,
            String button,
            boolean proofIsInTheAnswer,
            Runnable nothingHappened) {

        Letter answer() {
            return proves.apply(opens.get()).letter(button);
        }
    }
}
