package io.yizheng.archive.vault.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yizheng.archive.database.SealedColumn;
import io.yizheng.archive.database.SealedColumns;
import io.yizheng.archive.database.Sql;
import io.yizheng.archive.database.TestDatabase;
import io.yizheng.archive.database.TestDatabase.Request;
import io.yizheng.archive.handle.Handle;
import io.yizheng.archive.handle.Handle.Kind;
import io.yizheng.archive.handle.jpa.HandleRows;
import io.yizheng.archive.vault.admin.Canaries.NotHereYetException;
import io.yizheng.archive.vault.admin.Retirement.Outcome;
import io.yizheng.fixture.MovedClock;
import io.yizheng.fixture.NamedRealm;
import io.yizheng.fixture.Racing;
import io.yizheng.vault.KeyringVault;
import io.yizheng.vault.Profile;
import io.yizheng.vault.SecretAccess;
import io.yizheng.vault.TestKeys;
import io.yizheng.vault.Vault;
import io.yizheng.vault.VaultKey;
import io.yizheng.vault.VaultKey.Use;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keycloak.models.RealmModel;

interface RotatingContract {

    int PEOPLE = 250;

    TestDatabase database();

    @AfterEach
    default void letGo() {
        database().close();
    }

    @Test
    default void everythingMovesToTheNewestKeysThoughRunsAreInterrupted() {
        people(PEOPLE);
        Vault rotated = TestKeys.vault(2, 2);
        Rotation rotation = Rotation.ofAllRealms(database().apart(), rotated);
        assertThat(rotation.stale()).containsEntry("YZ_LOGIN_HANDLE.SEALED_VALUE", PEOPLE);
        assertThat(rotation.lacking()).containsEntry("index-1", 0).containsEntry("index-2", PEOPLE);
        assertThat(rotation.dependentOn("seal-1")).isEqualTo(PEOPLE);
        assertThat(rotation.dependentOn("index-1")).isEqualTo(PEOPLE);

        int resealed = 0;
        int indexed = 0;
        for (int run = 0; run < 12; run++) {
            // One look for each column that is done, one for the first index key, and a page.
            AtomicInteger looks = new AtomicInteger(-SealedColumn.values().length);
            // A new one each time, as after a restart or on another node.
            Rotation.Done done =
                    Rotation.ofAllRealms(database().apart(), rotated).run(() -> looks.incrementAndGet() > 2);
            resealed += done.resealed();
            indexed += done.indexed();
            assertThat(done.refused()).isZero();
        }
        assertThat(resealed).isEqualTo(PEOPLE);
        assertThat(indexed).isEqualTo(PEOPLE);
        assertThat(rotation.stale()).containsEntry("YZ_LOGIN_HANDLE.SEALED_VALUE", 0);
        assertThat(rotation.lacking()).containsEntry("index-2", 0);
        assertThat(rotation.dependentOn("seal-1")).isZero();
        assertThat(rotation.dependentOn("index-1")).isZero();

        rotation.dropFingerprints("1");
        Vault without = new KeyringVault(
                List.of(TestKeys.key(Use.SEAL, 2, Profile.AES), TestKeys.key(Use.INDEX, 2, Profile.AES)),
                Profile.AES,
                InstantSource.system());
        try (Request request = database().request()) {
            HandleRows handles = handles(request, without);
            for (int i = 0; i < PEOPLE; i++) {
                assertThat(handles.owner(realm(i), phone(i))).hasValue("user-" + i);
                assertThat(handles.of(realm(i), "user-" + i)).containsExactly(phone(i));
            }
        }
    }

    @Test
    default void everySealedColumnMoves() {
        people(1);
        Vault former = TestKeys.vault(1, 1);
        Sql apart = database().apart();
        apart.update("""
                insert into YZ_IDENTITY_RECORD
                  (ID, REALM_ID, USER_ID, DOCUMENT_TYPE, SEALED_NAME, SEALED_NUMBER, LINKED_AT)
                values ('r', 'beijing', 'user-0', 'id-card', ?, ?, 0)
                """, sealed(former, SealedColumn.IDENTITY_NAME), sealed(former, SealedColumn.IDENTITY_NUMBER));
        apart.update(
                "insert into YZ_EVIDENCE (ID, REALM_ID, IDENTITY_ID, METHOD, SOURCE, AT, SEALED_REFERENCE)"
                        + " values ('r', 'beijing', 'r', 'register', 'test', 0, ?)",
                sealed(former, SealedColumn.EVIDENCE_REFERENCE));
        apart.update(
                "insert into YZ_OUTBOX (ID, REALM_ID, CARRIER, SEALED_CONTENT, PUT_AT, DUE_AT, TRIES)"
                        + " values ('r', 'beijing', 'notice', ?, 0, 0, 0)",
                sealed(former, SealedColumn.WAITING_MESSAGE));
        apart.update("""
                insert into YZ_SIMULATED_MESSAGE
                  (ID, REALM_ID, CHANNEL, IDEMPOTENCY_DIGEST, TO_DIGEST, PURPOSE, SENT_AT, SEALED)
                values ('r', 'beijing', 'sms', 'i', 't', 'login', 0, ?)
                """, sealed(former, SealedColumn.SIMULATED_MESSAGE));
        apart.update(
                "insert into YZ_SIMULATED_ENTRY (ID, REALM_ID, KIND, KEY_DIGEST, SEALED)"
                        + " values ('r', 'beijing', 'person', 'k', ?)",
                sealed(former, SealedColumn.SIMULATED_ENTRY));
        Rotation rotation = Rotation.ofAllRealms(apart, TestKeys.vault(2, 1));
        assertThat(rotation.stale().values())
                .hasSize(SealedColumn.values().length)
                .containsOnly(1);

        assertThat(rotation.run(() -> false)).isEqualTo(new Rotation.Done(SealedColumn.values().length, 0, 0));

        assertThat(rotation.stale().values()).containsOnly(0);
        Vault alone = ring(key(Use.SEAL, 2), key(Use.INDEX, 1));
        for (SealedColumn column : SealedColumn.values()) {
            record Kept(String row, String sealed) {}
            Kept kept = apart.first(
                            "select ID, " + column.column() + " from " + column.table(),
                            row -> new Kept(row.getString(1), row.getString(2)))
                    .orElseThrow();
            String plain = column == SealedColumn.HANDLE_VALUE ? phone(0).value() : column.name();
            assertThat(alone.open(kept.sealed(), column.place("beijing", kept.row())))
                    .as(column.name())
                    .isEqualTo(plain);
        }
    }

    private static String sealed(Vault vault, SealedColumn column) {
        return vault.seal(column.name(), column.place("beijing", "r"));
    }

    @Test
    default void aRealmMovesWithoutTheOthers() {
        people(10);
        Vault rotated = TestKeys.vault(2, 2);
        Rotation beijing = Rotation.ofRealm(database().apart(), rotated, "beijing");
        assertThat(beijing.run(() -> false)).isEqualTo(new Rotation.Done(5, 5, 0));
        assertThat(beijing.stale()).containsEntry("YZ_LOGIN_HANDLE.SEALED_VALUE", 0);
        assertThat(Rotation.ofAllRealms(database().apart(), rotated).stale())
                .containsEntry("YZ_LOGIN_HANDLE.SEALED_VALUE", 5);
    }

    @Test
    default void aValueThatDoesNotOpenIsCountedAndHoldsNobodyUp() {
        people(10);
        Sql apart = database().apart();
        apart.update(
                "update YZ_LOGIN_HANDLE set SEALED_VALUE = 'v1.A256GCM.1.AAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAA'"
                        + " where USER_ID = 'user-3'");
        Rotation.Done done = Rotation.ofAllRealms(apart, TestKeys.vault(2, 2)).run(() -> false);
        assertThat(done).isEqualTo(new Rotation.Done(9, 9, 2));
    }

    @Test
    default void handlesGivenUpWhileTheRotationRunsDoNotComeBack() {
        people(PEOPLE);
        Vault rotated = TestKeys.vault(2, 2);
        Racing.of(8, i -> () -> {
            if (i < 2) {
                Rotation.ofAllRealms(database().apart(), rotated).run(() -> false);
            } else {
                for (int person = i - 2; person < PEOPLE; person += 6) {
                    try (Request request = database().request()) {
                        Vault node = person % 2 == 0 ? rotated : TestKeys.vault(1, 1);
                        handles(request, node).release(realm(person), phone(person), "user-" + person);
                        request.commit();
                    }
                }
            }
            return i;
        });
        assertThat(database().apart().first("select count(*) from YZ_LOGIN_HANDLE", row -> row.getInt(1)))
                .hasValue(0);
    }

    @Test
    default void aHandleOfManyRowsThatIsGivenUpWhileTheRotationRunsDoesNotComeBack() {
        people(PEOPLE, TestKeys.vault(1, 2));
        Vault rotated = TestKeys.vault(1, 3);
        Racing.of(8, i -> () -> {
            if (i < 2) {
                Rotation.ofAllRealms(database().apart(), rotated).run(() -> false);
            } else {
                for (int person = i - 2; person < PEOPLE; person += 6) {
                    try (Request request = database().request()) {
                        handles(request, TestKeys.vault(1, 2)).release(realm(person), phone(person), "user-" + person);
                        request.commit();
                    }
                }
            }
            return i;
        });
        assertThat(handleRows()).isZero();
    }

    @Test
    default void whoLocksRowsInAnotherOrderIsNotHeldUpByTheRotation() throws Exception {
        people(20);
        List<String> rows =
                database().apart().list("select ID from YZ_LOGIN_HANDLE order by ID", row -> row.getString(1));
        ExecutorService apart = Executors.newSingleThreadExecutor();
        try (Request citizen = database().request()) {
            touch(citizen, rows.get(rows.size() - 1));
            Future<Rotation.Done> run =
                    apart.submit(() -> Rotation.ofAllRealms(database().apart(), TestKeys.vault(2, 2))
                            .run(() -> false));
            assertThatThrownBy(() -> run.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            touch(citizen, rows.get(0));
            citizen.commit();
            assertThat(run.get(20, TimeUnit.SECONDS)).isEqualTo(new Rotation.Done(20, 20, 0));
        } finally {
            apart.shutdownNow();
        }
    }

    private static void touch(Request request, String row) {
        request.within().update("update YZ_LOGIN_HANDLE set CLAIMED_AT = CLAIMED_AT + 1 where ID = ?", row);
    }

    @Test
    default void everySealedColumnIsOneThatTheTablesHave() {
        for (SealedColumn column : SealedColumn.values()) {
            assertThatCode(() -> database()
                            .apart()
                            .list(
                                    "select ID, REALM_ID, " + column.column() + " from " + column.table(),
                                    row -> row.getString(1)))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    default void aDatabaseKnowsItsKeysAgain() {
        canaries(TestKeys.vault(1, 1)).check();
        canaries(TestKeys.vault(1, 1)).check();
        canaries(TestKeys.vault(2, 2)).check();
        assertThatExceptionOfType(NotHereYetException.class)
                .isThrownBy(() -> canaries(TestKeys.vault(1, 2)).check())
                .withMessage("The key seal-2 has not reached this node, and another node has it already:"
                        + " bring the newest keystore here.");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> canaries(ring(key(Use.SEAL, 2), key(Use.INDEX, 1), key(Use.INDEX, 2)))
                        .check())
                .withMessage("The vault lacks the key seal-1, which this database was written with."
                        + " Put back the keystore that belongs to it.");
        canaries(TestKeys.vault(2, 2)).retire("seal-2");
        // A running node, which holds the key until it is restarted, looks again every so often.
        canaries(TestKeys.vault(2, 2)).check();
        canaries(TestKeys.vault(1, 2)).check();
    }

    @Test
    default void aKeyOfTheSameNameThatIsAnotherIsNoticed() {
        canaries(TestKeys.vault(1, 1)).check();
        VaultKey otherSeal = new VaultKey(Use.SEAL, 1, Profile.AES, Instant.EPOCH, new byte[32]);
        VaultKey otherIndex = new VaultKey(Use.INDEX, 1, Profile.AES, Instant.EPOCH, new byte[32]);
        for (List<VaultKey> keys : List.of(
                List.of(otherSeal, TestKeys.key(Use.INDEX, 1, Profile.AES)),
                List.of(TestKeys.key(Use.SEAL, 1, Profile.AES), otherIndex))) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> canaries(new KeyringVault(keys, Profile.AES, InstantSource.system()))
                            .check())
                    .withMessageContaining("is not the one this database was written with");
        }
    }

    @Test
    default void aKeyMaySealOnceItsCanaryIsKnownAndOnNoNodeThatHasAnotherOfItsName() {
        canaries(TestKeys.vault(1, 1)).check();
        List<String> here = new ArrayList<>();
        canaries(confirming(TestKeys.vault(2, 1), here)).check();
        assertThat(here).contains("seal-1", "seal-2");

        List<String> there = new ArrayList<>();
        VaultKey other = new VaultKey(Use.SEAL, 2, Profile.AES, Instant.EPOCH, new byte[32]);
        Vault madeThere = confirming(ring(key(Use.SEAL, 1), other, key(Use.INDEX, 1)), there);
        assertThatIllegalStateException().isThrownBy(() -> canaries(madeThere).check());
        assertThat(there).contains("seal-1").doesNotContain("seal-2");
    }

    private static Vault confirming(Vault vault, List<String> confirmed) {
        return (Vault) Proxy.newProxyInstance(
                Vault.class.getClassLoader(), new Class<?>[] {Vault.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("confirm")) {
                        confirmed.add((String) arguments[0]);
                    }
                    return method.invoke(vault, arguments);
                });
    }

    @Test
    default void nodesThatStartTogetherKeepOneCanaryAKey() {
        Racing.of(16, i -> () -> {
            canaries(TestKeys.vault(1, 1)).check();
            return i;
        });
        assertThat(database().apart().first("select count(*) from YZ_CANARY", row -> row.getInt(1)))
                .hasValue(2);
    }

    @Test
    default void aKeyIsRetiredOnceNothingDependsOnIt() {
        people(10);
        Vault rotated = TestKeys.vault(2, 2);
        canaries(rotated).check();
        assertThat(retire(rotated, "seal-1")).isEqualTo(Outcome.DEPENDED_ON);
        assertThat(retire(rotated, "index-1")).isEqualTo(Outcome.DEPENDED_ON);
        Rotation.ofAllRealms(database().apart(), rotated).run(() -> false);
        assertThat(retire(rotated, "seal-1")).isEqualTo(Outcome.RETIRED);
        assertThat(retire(rotated, "index-1")).isEqualTo(Outcome.RETIRED);
        assertThat(handleRows())
                .as("handles, each with a fingerprint of the new key alone")
                .isEqualTo(10);
        canaries(ring(key(Use.SEAL, 2), key(Use.INDEX, 2))).check();
    }

    @Test
    default void aKeyThatNobodyHasIsNotRetired() {
        assertThat(retire(TestKeys.vault(1, 1), "seal-2")).isEqualTo(Outcome.UNKNOWN);
        assertThat(retire(TestKeys.vault(1, 1), "seal")).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    default void aHandleKeepsItsOnlyFingerprintThoughItWasClaimedAfterTheQuestion() {
        people(4);
        Vault rotated = TestKeys.vault(1, 2);
        Rotation rotation = Rotation.ofAllRealms(database().apart(), rotated);
        rotation.run(() -> false);
        assertThat(rotation.dependentOn("index-1")).isZero();
        try (Request request = database().request()) {
            assertThat(handles(request, TestKeys.vault(1, 1)).claim(realm(4), phone(4), "user-4"))
                    .isTrue();
            request.commit();
        }
        rotation.dropFingerprints("1");
        try (Request request = database().request()) {
            for (int i = 0; i < 5; i++) {
                assertThat(handles(request, rotated).owner(realm(i), phone(i))).hasValue("user-" + i);
            }
        }
        assertThat(handleRows()).isEqualTo(5);
    }

    /** The tool would give its number to the next key, whose canary and rows would be those of the dead one. */
    @Test
    default void theHighestNumberOfEachUseStays() {
        Vault aes = ring(key(Use.SEAL, 1), TestKeys.key(Use.SEAL, 2, Profile.GM), key(Use.INDEX, 1), key(Use.INDEX, 2));
        assertThat(retire(aes, "seal-2")).isEqualTo(Outcome.NEEDED);
        assertThat(retire(aes, "index-2")).isEqualTo(Outcome.NEEDED);
    }

    @Test
    default void aNewKeyStaysThoughItDoesNotSealYet() {
        Instant later = Instant.now().plusSeconds(600);
        VaultKey second = settling(2, later);
        VaultKey third = settling(3, later.plusSeconds(600));
        Vault settling = ring(key(Use.SEAL, 1), second, third, key(Use.INDEX, 1));
        assertThat(settling.sealedPrefix()).isEqualTo("v1.A256GCM.1.");
        assertThat(retire(settling, "seal-1")).as("seals").isEqualTo(Outcome.NEEDED);
        assertThat(retire(settling, "seal-2")).as("will seal").isEqualTo(Outcome.NEEDED);
        assertThat(retire(settling, "seal-3")).as("will seal").isEqualTo(Outcome.NEEDED);
    }

    @Test
    default void theLastKeyOfTheProfileStays() {
        Vault aes = ring(
                key(Use.SEAL, 1),
                TestKeys.key(Use.SEAL, 2, Profile.GM),
                key(Use.INDEX, 1),
                TestKeys.key(Use.INDEX, 2, Profile.GM));
        assertThat(retire(aes, "seal-1")).isEqualTo(Outcome.NEEDED);
        assertThat(retire(aes, "index-1")).isEqualTo(Outcome.NEEDED);
    }

    private Outcome retire(Vault vault, String keyName) {
        return new Retirement(database().apart(), vault, new MovedClock()).retire(keyName);
    }

    private static Vault ring(VaultKey... keys) {
        return new KeyringVault(List.of(keys), Profile.AES, InstantSource.system());
    }

    private static VaultKey key(Use use, int number) {
        return TestKeys.key(use, number, Profile.AES);
    }

    private static VaultKey settling(int number, Instant sealsFrom) {
        return new VaultKey(
                Use.SEAL, number, Profile.AES, sealsFrom, key(Use.SEAL, number).secret(SecretAccess.granted()));
    }

    private int handleRows() {
        return database()
                .apart()
                .first("select count(*) from YZ_LOGIN_HANDLE", row -> row.getInt(1))
                .orElseThrow();
    }

    private Canaries canaries(Vault vault) {
        return new Canaries(database().apart(), vault, new MovedClock());
    }

    private void people(int count) {
        people(count, TestKeys.vault(1, 1));
    }

    private void people(int count, Vault vault) {
        try (Request request = database().request()) {
            HandleRows handles = handles(request, vault);
            for (int i = 0; i < count; i++) {
                assertThat(handles.claim(realm(i), phone(i), "user-" + i)).isTrue();
            }
            request.commit();
        }
    }

    private HandleRows handles(Request request, Vault vault) {
        return new HandleRows(
                request.within(), new SealedColumns(vault, database().apart(), work -> {}), vault, new MovedClock());
    }

    private static Handle phone(int i) {
        return new Handle(Kind.PHONE, "+86138" + (10_000_000 + i));
    }

    private static RealmModel realm(int i) {
        return NamedRealm.of(i % 2 == 0 ? "beijing" : "jilin");
    }
}
