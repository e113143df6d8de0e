package io.yizheng.archive.simulation.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.archive.database.SealedColumns;
import io.yizheng.archive.database.Sql;
import io.yizheng.archive.database.TestDatabase;
import io.yizheng.archive.simulation.SimulatedMessage;
import io.yizheng.archive.simulation.SimulatedMessage.Channel;
import io.yizheng.fixture.PostgresTest;
import io.yizheng.fixture.Racing;
import io.yizheng.vault.TestKeys;
import io.yizheng.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SimulationRowsTest {
    private static final Instant NINE = Instant.parse("2026-11-20T01:00:00Z");

    @Nested
    class OnH2 extends Rows {
        OnH2() {
            super(TestDatabase.h2());
        }
    }

    @Nested
    @PostgresTest
    class OnPostgres extends Rows {
        OnPostgres() {
            super(TestDatabase.postgres());
        }
    }

    abstract static class Rows {
        private final TestDatabase database;
        private final SimulationRows rows;

        Rows(TestDatabase database) {
            this.database = database;
            Sql apart = database.apart();
            Vault vault = TestKeys.vault(1, 2);
            rows = new SimulationRows(apart, new SealedColumns(vault, apart, Runnable::run), vault);
        }

        @AfterEach
        void letGo() {
            database.close();
        }

        @Test
        void messagesComeNewestFirstEvenIfTheClockWasTurnedBack() {
            rows.add(sms("1", "13800138000", "111111", NINE));
            rows.add(sms("2", "13800138000", "222222", NINE.minusSeconds(3_600)));

            assertThat(rows.messages("beijing", null, null, 10))
                    .extracting(SimulatedMessage::code)
                    .containsExactly("222222", "111111");
            assertThat(rows.messages("beijing", null, null, 1))
                    .extracting(SimulatedMessage::code)
                    .containsExactly("222222");
        }

        @Test
        void aMessageComesOutAsItWentIn() {
            SimulatedMessage message = sms("1", "13800138000", null, NINE);
            rows.add(message);

            assertThat(rows.messages("beijing", Channel.SMS, "13800138000", 10))
                    .singleElement()
                    .usingRecursiveComparison()
                    .ignoringFields("idempotencyKey")
                    .isEqualTo(message);
        }

        @Test
        void messagesAreFoundByChannelAndAddresseeAndKeptApartByRealm() {
            rows.add(sms("1", "13800138000", "111111", NINE));
            rows.add(sms("2", "13900139000", "222222", NINE));
            rows.add(message("jilin", Channel.SMS, "3", "13800138000", "333333", NINE));
            rows.add(message("beijing", Channel.MAIL, "4", "Jia@example.cn", "444444", NINE));

            assertThat(rows.messages("beijing", null, "13800138000", 10))
                    .extracting(SimulatedMessage::code)
                    .containsExactly("111111");
            assertThat(rows.messages("beijing", Channel.MAIL, null, 10))
                    .extracting(SimulatedMessage::code)
                    .containsExactly("444444");
            assertThat(rows.messages("beijing", Channel.MAIL, "jia@example.cn", 10))
                    .hasSize(1);
            assertThat(rows.messages("beijing", Channel.MAIL, "13800138000", 10))
                    .isEmpty();
        }

        @Test
        void oneKeyYieldsOneMessageHoweverManySendIt() {
            List<Boolean> added = Racing.of(
                    16, racer -> () -> rows.add(sms("same press", "13800138000", "10000" + racer % 10, NINE)));

            assertThat(added).containsOnlyOnce(true);
            assertThat(rows.messages("beijing", null, null, 10)).hasSize(1);
        }

        @Test
        void aLongKeyAndALongTextFit() {
            String key = "k".repeat(5_000);
            SimulatedMessage mail = new SimulatedMessage(
                    UUID.randomUUID().toString(),
                    "beijing",
                    Channel.MAIL,
                    key,
                    "jia@example.cn",
                    "notice",
                    "信".repeat(20_000),
                    null,
                    NINE);

            assertThat(rows.add(mail)).isTrue();
            assertThat(rows.messages("beijing", null, null, 1))
                    .singleElement()
                    .extracting(SimulatedMessage::text)
                    .isEqualTo("信".repeat(20_000));
        }

        @Test
        void anEmptiedOutboxIsEmptyInItsRealmOnly() {
            rows.add(sms("1", "13800138000", "111111", NINE));
            rows.add(message("jilin", Channel.SMS, "1", "13800138000", "333333", NINE));

            rows.clearMessages("beijing");

            assertThat(rows.messages("beijing", null, null, 10)).isEmpty();
            assertThat(rows.messages("jilin", null, null, 10)).hasSize(1);
        }

        @Test
        void anEntryIsWhatWasPutLast() {
            rows.put("beijing", "person", "id-card/110101199001010007", "{\"a\":1}");
            rows.put("beijing", "person", "id-card/110101199001010007", "{\"a\":2}");
            rows.put("beijing", "person", "id-card/220102198506159998", "null");
            rows.put("beijing", "service", "id-card/110101199001010007", "{\"a\":3}");
            rows.put("jilin", "person", "id-card/110101199001010007", "{\"a\":4}");

            assertThat(rows.entry("beijing", "person", "id-card/110101199001010007"))
                    .contains("{\"a\":2}");
            assertThat(rows.entries("beijing", "person"))
                    .hasSize(2)
                    .containsEntry("id-card/110101199001010007", "{\"a\":2}")
                    .containsEntry("id-card/220102198506159998", "null");

            rows.remove("beijing", "person", "id-card/110101199001010007");
            assertThat(rows.entry("beijing", "person", "id-card/110101199001010007"))
                    .isEmpty();
            assertThat(rows.entry("jilin", "person", "id-card/110101199001010007"))
                    .isPresent();
        }

        @Test
        void whoPutAtTheSameMomentLeaveOneEntryOfOneOfThem() {
            Racing.of(16, racer -> () -> {
                rows.put("beijing", "service", "sms", "by " + racer);
                return true;
            });

            assertThat(rows.entries("beijing", "service"))
                    .hasSize(1)
                    .hasEntrySatisfying("sms", content -> assertThat(content).startsWith("by "));
        }

        @Test
        void nothingLiesInTheDatabaseForTheEye() {
            rows.add(sms("1", "13800138000", "483920", NINE));
            rows.put("beijing", "person", "id-card/110101199001010007", "{\"name\":\"测试·甲\"}");

            List<String> rowsAsText = new ArrayList<>(
                    database.apart().list("select * from YZ_SIMULATED_MESSAGE", SimulationRowsTest::text));
            rowsAsText.addAll(database.apart().list("select * from YZ_SIMULATED_ENTRY", SimulationRowsTest::text));

            assertThat(rowsAsText)
                    .hasSize(2)
                    .noneMatch(row -> row.contains("13800138000")
                            || row.contains("483920")
                            || row.contains("110101199001010007")
                            || row.contains("测试"));
        }

        @Test
        void aRealmTakesItsWorldWithIt() {
            rows.add(sms("1", "13800138000", "111111", NINE));
            rows.put("beijing", "service", "sms", "{}");
            rows.put("jilin", "service", "sms", "{}");

            try (TestDatabase.Request request = database.request()) {
                SimulationRows.removal().ofRealm(request.within(), "beijing");
                request.commit();
            }

            assertThat(rows.messages("beijing", null, null, 10)).isEmpty();
            assertThat(rows.entries("beijing", "service")).isEmpty();
            assertThat(rows.entries("jilin", "service")).hasSize(1);
        }
    }

    private static SimulatedMessage sms(String key, String to, @Nullable String code, Instant at) {
        return message("beijing", Channel.SMS, key, to, code, at);
    }

    private static SimulatedMessage message(
            String realm, Channel channel, String key, String to, @Nullable String code, Instant at) {
        return new SimulatedMessage(
                UUID.randomUUID().toString(), realm, channel, key, to, "login", "验证码 " + code, code, at);
    }

    private static String text(ResultSet row) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            text.append(row.getString(column)).append(' ');
        }
        return text.toString();
    }
}
