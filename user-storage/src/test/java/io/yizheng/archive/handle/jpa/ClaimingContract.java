package io.yizheng.archive.handle.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yizheng.archive.database.SealedColumns;
import io.yizheng.archive.database.Sql;
import io.yizheng.archive.database.TestDatabase;
import io.yizheng.archive.database.TestDatabase.Request;
import io.yizheng.archive.handle.Handle;
import io.yizheng.archive.handle.Handle.Kind;
import io.yizheng.fixture.MovedClock;
import io.yizheng.fixture.NamedRealm;
import io.yizheng.fixture.Racing;
import io.yizheng.vault.CannotOpenException;
import io.yizheng.vault.KeyringVault;
import io.yizheng.vault.Profile;
import io.yizheng.vault.TestKeys;
import io.yizheng.vault.Vault;
import io.yizheng.vault.VaultKey.Use;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keycloak.models.RealmModel;

interface ClaimingContract {

    RealmModel BEIJING = NamedRealm.of("beijing");
    RealmModel JILIN = NamedRealm.of("jilin");

    Handle PHONE = new Handle(Kind.PHONE, "+8613800138000");
    Handle DOCUMENT = new Handle(Kind.DOCUMENT, "id-card:110101199001010007");

    TestDatabase database();

    @AfterEach
    default void letGo() {
        database().close();
    }

    @Test
    default void aHandleBelongsToWhoClaimedIt() {
        try (Request request = database().request()) {
            HandleRows handles = handles(request, TestKeys.vault(1, 1));
            assertThat(handles.owner(BEIJING, PHONE)).isEmpty();
            assertThat(handles.claim(BEIJING, PHONE, "li")).isTrue();
            assertThat(handles.claim(BEIJING, PHONE, "li")).isTrue();
            assertThat(handles.claim(BEIJING, PHONE, "wang")).isFalse();
            assertThat(handles.owner(BEIJING, PHONE)).hasValue("li");
            assertThat(handles.claim(JILIN, PHONE, "wang")).isTrue();
            assertThat(handles.claim(BEIJING, new Handle(Kind.USERNAME, PHONE.value()), "wang"))
                    .isTrue();
        }
    }

    @Test
    default void aRefusedClaimantCanGoOnInTheSameTransaction() {
        committed("li", PHONE);
        try (Request request = database().request()) {
            HandleRows handles = handles(request, TestKeys.vault(1, 1));
            assertThat(handles.claim(BEIJING, DOCUMENT, "wang")).isTrue();
            assertThat(handles.claim(BEIJING, PHONE, "wang")).isFalse();
            assertThat(handles.claim(BEIJING, new Handle(Kind.USERNAME, "wang"), "wang"))
                    .isTrue();
            request.commit();
        }
        try (Request request = database().request()) {
            assertThat(handles(request, TestKeys.vault(1, 1)).of(BEIJING, "wang"))
                    .hasSize(2);
        }
    }

    @Test
    default void aTransactionGivenUpLeavesNothingClaimed() {
        try (Request request = database().request()) {
            assertThat(handles(request, TestKeys.vault(1, 2)).claim(BEIJING, PHONE, "li"))
                    .isTrue();
        }
        assertThat(rows()).isZero();
        committed("wang", PHONE);
    }

    @Test
    default void onlyTheHolderCanGiveUp() {
        committed("li", PHONE);
        try (Request request = database().request()) {
            HandleRows handles = handles(request, TestKeys.vault(1, 1));
            handles.release(BEIJING, PHONE, "wang");
            assertThat(handles.owner(BEIJING, PHONE)).hasValue("li");
            handles.release(BEIJING, PHONE, "li");
            assertThat(handles.owner(BEIJING, PHONE)).isEmpty();
            assertThat(handles.claim(BEIJING, PHONE, "wang")).isTrue();
        }
    }

    @Test
    default void anAccountKnowsItsHandlesAndTheTableDoesNotShowThem() {
        committed("li", PHONE, DOCUMENT);
        try (Request request = database().request()) {
            assertThat(handles(request, TestKeys.vault(1, 1)).of(BEIJING, "li"))
                    .containsExactlyInAnyOrder(PHONE, DOCUMENT);
        }
        assertThat(database()
                        .apart()
                        .list(
                                "select DIGEST, SEALED_VALUE, HANDLE_ID from YZ_LOGIN_HANDLE",
                                row -> row.getString(1) + row.getString(2) + row.getString(3)))
                .hasSize(2)
                .noneMatch(row -> row.contains("13800138000") || row.contains("110101199001010007"));
        assertThat(DOCUMENT.toString()).doesNotContain("110101");
    }

    @Test
    default void aValueMovedToAnotherRowDoesNotOpen() {
        committed("li", PHONE);
        committed("wang", DOCUMENT);
        database()
                .apart()
                .update("update YZ_LOGIN_HANDLE set SEALED_VALUE ="
                        + " (select max(B.SEALED_VALUE) from YZ_LOGIN_HANDLE B where B.USER_ID = 'li')"
                        + " where USER_ID = 'wang'");
        try (Request request = database().request()) {
            HandleRows handles = handles(request, TestKeys.vault(1, 1));
            assertThatThrownBy(() -> handles.of(BEIJING, "wang")).isInstanceOf(CannotOpenException.class);
        }
    }

    @Test
    default void aClaimHoldsAgainstNodesThatKnowOfANewKeyAndNodesThatDoNotYet() {
        Vault old = TestKeys.vault(1, 1);
        Vault rotating = TestKeys.vault(1, 2);
        try (Request request = database().request()) {
            assertThat(handles(request, old).claim(BEIJING, PHONE, "li")).isTrue();
            assertThat(handles(request, rotating).claim(BEIJING, DOCUMENT, "li"))
                    .isTrue();
            request.commit();
        }
        try (Request request = database().request()) {
            assertThat(handles(request, rotating).claim(BEIJING, PHONE, "wang")).isFalse();
            assertThat(handles(request, old).claim(BEIJING, DOCUMENT, "wang")).isFalse();
            assertThat(handles(request, rotating).owner(BEIJING, PHONE)).hasValue("li");
            assertThat(handles(request, old).owner(BEIJING, DOCUMENT)).hasValue("li");
            assertThat(handles(request, rotating).of(BEIJING, "li")).containsExactlyInAnyOrder(PHONE, DOCUMENT);
            request.commit();
        }
        assertThat(rows()).isEqualTo(3);
        try (Request request = database().request()) {
            handles(request, old).release(BEIJING, DOCUMENT, "li");
            request.commit();
        }
        assertThat(rows())
                .as("a node that knows one key gives up the rows of all")
                .isEqualTo(1);
    }

    @Test
    default void aHandleClaimedAgainWithAnOlderKeyStaysOneHandle() {
        Vault newest = new KeyringVault(
                List.of(TestKeys.key(Use.SEAL, 1, Profile.AES), TestKeys.key(Use.INDEX, 2, Profile.AES)),
                Profile.AES,
                InstantSource.system());
        try (Request request = database().request()) {
            assertThat(handles(request, newest).claim(BEIJING, PHONE, "li")).isTrue();
            assertThat(handles(request, TestKeys.vault(1, 2)).claim(BEIJING, PHONE, "li"))
                    .isTrue();
            request.commit();
        }
        assertThat(database().apart().list("select HANDLE_ID from YZ_LOGIN_HANDLE", row -> row.getString(1)))
                .hasSize(2)
                .satisfies(ids -> assertThat(ids.get(0)).isEqualTo(ids.get(1)));
    }

    @Test
    default void anAccountThatGoesTakesItsHandlesWithIt() {
        committed("li", PHONE);
        committed("wang", DOCUMENT);
        try (Request request = database().request()) {
            HandleRows.removal().ofUser(request.within(), "beijing", "li");
            request.commit();
        }
        assertThat(rows()).isEqualTo(1);
        try (Request request = database().request()) {
            HandleRows.removal().ofRealm(request.within(), "jilin");
            HandleRows.removal().ofRealm(request.within(), "beijing");
            request.commit();
        }
        assertThat(rows()).isZero();
    }

    @Test
    default void whatAnOldKeySealedIsSealedAnewAfterTheRequestThatReadIt() {
        committed("li", PHONE);
        Vault rotated = TestKeys.vault(2, 1);
        List<Runnable> afterwards = new ArrayList<>();
        try (Request request = database().request()) {
            HandleRows handles = new HandleRows(
                    request.within(),
                    new SealedColumns(rotated, database().apart(), afterwards::add),
                    rotated,
                    new MovedClock());
            assertThat(handles.of(BEIJING, "li")).containsExactly(PHONE);
            assertThat(sealed()).startsWith("v1.A256GCM.1.");
        }
        afterwards.forEach(Runnable::run);
        assertThat(sealed()).startsWith("v1.A256GCM.2.");
        try (Request request = database().request()) {
            assertThat(handles(request, rotated).of(BEIJING, "li")).containsExactly(PHONE);
        }
    }

    @Test
    default void ofSixtyFourThatRaceForAHandleExactlyOneWinsAndTheOthersGoOn() {
        for (int round = 0; round < 3; round++) {
            Handle wanted = new Handle(Kind.PHONE, "+86138001380" + round);
            List<Boolean> won = Racing.of(64, i -> () -> {
                try (Request request = database().request()) {
                    HandleRows handles = handles(request, TestKeys.vault(1, 1 + i % 2));
                    boolean mine = handles.claim(BEIJING, wanted, "user-" + i);
                    assertThat(handles.claim(BEIJING, new Handle(Kind.USERNAME, wanted.value() + i), "user-" + i))
                            .as("the transaction lives on")
                            .isTrue();
                    request.commit();
                    return mine;
                }
            });
            assertThat(won).filteredOn(mine -> mine).hasSize(1);
            try (Request request = database().request()) {
                assertThat(handles(request, TestKeys.vault(1, 1)).owner(BEIJING, wanted))
                        .hasValue("user-" + won.indexOf(true));
            }
        }
    }

    @Test
    default void whoWaitsForAClaimThatIsGivenUpGetsTheHandle() throws Exception {
        ExecutorService second = Executors.newSingleThreadExecutor();
        try (Request first = database().request()) {
            assertThat(handles(first, TestKeys.vault(1, 1)).claim(BEIJING, PHONE, "li"))
                    .isTrue();
            CountDownLatch asking = new CountDownLatch(1);
            Future<Boolean> waiting = second.submit(() -> {
                try (Request request = database().request()) {
                    asking.countDown();
                    boolean mine = handles(request, TestKeys.vault(1, 1)).claim(BEIJING, PHONE, "wang");
                    request.commit();
                    return mine;
                }
            });
            asking.await();
            assertThatThrownBy(() -> waiting.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            first.giveUp();
            assertThat(waiting.get(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            second.shutdownNow();
        }
    }

    private void committed(String userId, Handle... wanted) {
        try (Request request = database().request()) {
            for (Handle handle : wanted) {
                assertThat(handles(request, TestKeys.vault(1, 1)).claim(BEIJING, handle, userId))
                        .isTrue();
            }
            request.commit();
        }
    }

    private HandleRows handles(Request request, Vault vault) {
        Sql apart = database().apart();
        return new HandleRows(request.within(), new SealedColumns(vault, apart, work -> {}), vault, new MovedClock());
    }

    private int rows() {
        return database()
                .apart()
                .first("select count(*) from YZ_LOGIN_HANDLE", row -> row.getInt(1))
                .orElseThrow();
    }

    private String sealed() {
        return database()
                .apart()
                .first("select SEALED_VALUE from YZ_LOGIN_HANDLE", row -> row.getString(1))
                .orElseThrow();
    }
}
