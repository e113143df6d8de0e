package io.yizheng.journey;

import static io.yizheng.house.Together.together;
import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.house.Needs;
import io.yizheng.house.Orphans;
import io.yizheng.house.Resident;
import io.yizheng.house.Tool;
import io.yizheng.house.Town;
import io.yizheng.house.WebPage;
import io.yizheng.launch.Database;
import io.yizheng.launch.DistributionServer;
import io.yizheng.launch.House;
import io.yizheng.launch.PostgresServer;
import io.yizheng.launch.ServerPlan;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The database crashes and comes back while many people press their last button at once. What a citizen was told stands; of
 * whoever was told nothing all is done or nothing.
 */
@Needs(Tool.POSTGRES)
@EnabledIfSystemProperty(named = "yz.stress", matches = "true")
class DatabaseRestartIT {

    private static final int ROUNDS = 6;
    private static final int PEOPLE = 24;
    private static final int SPREAD_MILLIS = 600;
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

    private static PostgresServer postgres;
    private static Database.Postgres database;
    private static DistributionServer server;
    private static Town town;

    @BeforeAll
    static void open() {
        postgres = PostgresServer.start();
        database = postgres.create("crashing");
        server = DistributionServer.start(ServerPlan.named("crashing")
                .on(database)
                .behindProxyAt("127.0.0.1")
                // As the operator's guide says; without it each connection that died costs one more request later on.
                .withVariable("QUARKUS_DATASOURCE_JDBC_VALIDATE_ON_BORROW", "true"));
        House.furnish(server);
        town = Town.beijing(server, server.admin());
    }

    @AfterAll
    static void close() {
        server.close();
        postgres.close();
    }

    /** Somebody with one press to go, and what is to be seen afterwards. */
    private interface LastPress {

        WebPage press();

        boolean isConfirmed(WebPage page);

        /** Whether it is done; fails when it is done by half. */
        boolean isDone();
    }

    @Test
    void ofRegistrationsNothingIsLostAndNothingIsHalf() throws Exception {
        crashAmong(Registering::new);
    }

    @Test
    void ofChangesOfThePhoneNothingIsLostAndNothingIsHalf() throws Exception {
        crashAmong(Moving::new);
    }

    @Test
    void ofCancellationsNothingIsLostAndNothingIsHalf() throws Exception {
        crashAmong(Leaving::new);
    }

    private interface Somebody {
        LastPress withOnePressToGo();
    }

    private static void crashAmong(Somebody somebody) throws Exception {
        int told = 0;
        int interrupted = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<LastPress> people = together(PEOPLE, turn -> somebody.withOnePressToGo());

            List<WebPage> pages = together(PEOPLE + 1, turn -> {
                Thread.sleep(ThreadLocalRandom.current().nextInt(SPREAD_MILLIS));
                if (turn == PEOPLE) {
                    postgres.crashAndRecover();
                    return null;
                }
                return people.get(turn).press();
            });

            awaitService();
            for (int i = 0; i < PEOPLE; i++) {
                boolean done = people.get(i).isDone();
                if (people.get(i).isConfirmed(pages.get(i))) {
                    told++;
                    assertThat(done).as("what was confirmed stands").isTrue();
                } else {
                    interrupted++;
                    assertThat(pages.get(i).text()).contains("操作未能完成").doesNotContain("Exception");
                }
            }
            assertThat(Orphans.in(database)).isZero();
        }
        System.out.printf("crash: %d were told, %d were interrupted%n", told, interrupted);
        assertThat(told).as("some were told that it was done").isPositive();
        assertThat(interrupted).as("some were interrupted by the crash").isPositive();
    }

    private static void awaitService() throws InterruptedException, SQLException {
        long deadline = System.nanoTime() + LONG_ENOUGH.toNanos();
        int inARow = 0;
        while (inARow < 20) {
            assertThat(System.nanoTime()).as("the server serves again").isLessThan(deadline);
            WebPage page = town.citizen().comesFrom("capital-window");
            inARow = !page.isApp() && page.hasCaptcha() ? inARow + 1 : 0;
            Thread.sleep(inARow == 0 ? 250 : 0);
        }
    }

    private static List<String> owners(String number) {
        List<String> ids = new ArrayList<>();
        town.admin()
                .get(town.name() + "/users?search=" + number)
                .forEach(user -> ids.add(user.path("id").asText()));
        return ids;
    }

    private static final class Registering implements LastPress {

        private final Newcomer newcomer = new Newcomer(town);
        private final WebPage ready = newcomer.fillsIn(newcomer.asksForCode(newcomer.opens()));

        @Override
        public WebPage press() {
            return ready.press("注册");
        }

        @Override
        public boolean isConfirmed(WebPage page) {
            return page.currentStep().equals("实名认证");
        }

        @Override
        public boolean isDone() {
            List<String> byPhone = owners(newcomer.phone);
            assertThat(owners(newcomer.name)).as("name and phone").isEqualTo(byPhone);
            if (byPhone.isEmpty()) {
                return false;
            }
            Resident resident = new Resident(byPhone.get(0), newcomer.name, newcomer.phone, newcomer.password, null);
            assertThat(new Person(town, resident).signsIn().isApp())
                    .as("an account opens by its password")
                    .isTrue();
            return true;
        }
    }

    private static final class Moving implements LastPress {

        private final Person person = new Person(town, town.moveIn());
        private final String wanted = Resident.freshPhone();
        private final WebPage ready;

        Moving() {
            WebPage page = person.verifies(person.begins("change-phone")).type(Person.PHONE, wanted);
            ready = person.asks(page).type(Person.CODE, town.simulator().lastCode(wanted));
        }

        @Override
        public WebPage press() {
            return ready.press("下一步");
        }

        @Override
        public boolean isConfirmed(WebPage page) {
            return page.says("设置成功，请牢记您的手机号码！");
        }

        @Override
        public boolean isDone() {
            List<String> found = new ArrayList<>(owners(person.resident.phone()));
            boolean moved = found.isEmpty();
            found.addAll(owners(wanted));
            assertThat(found).as("one phone, either one").containsExactly(person.resident.id());
            return moved;
        }
    }

    private static final class Leaving implements LastPress {

        private final Person person = new Person(town, town.moveIn());
        private final WebPage ready;

        Leaving() {
            WebPage page = person.asks(person.begins("cancel-account").press("仍要注销"));
            ready = page.type(Person.CODE, town.simulator().lastCode(person.resident.phone()));
        }

        @Override
        public WebPage press() {
            return ready.press("仍要注销");
        }

        @Override
        public boolean isConfirmed(WebPage page) {
            return page.says("账号已注销");
        }

        @Override
        public boolean isDone() {
            List<String> byPhone = owners(person.resident.phone());
            assertThat(owners(person.resident.username())).as("name and phone").isEqualTo(byPhone);
            assertThat(person.elsewhere().signsIn().isApp()).isEqualTo(!byPhone.isEmpty());
            return byPhone.isEmpty();
        }
    }
}
