package io.yizheng.archive.identity.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.yizheng.archive.database.SealedColumns;
import io.yizheng.archive.database.TestDatabase;
import io.yizheng.archive.database.TestDatabase.Request;
import io.yizheng.archive.identity.Evidence;
import io.yizheng.archive.identity.Identity;
import io.yizheng.archive.identity.IdentityChange;
import io.yizheng.archive.identity.IdentityChange.Word;
import io.yizheng.archive.identity.IdentityRecord;
import io.yizheng.archive.identity.IdentityVersion;
import io.yizheng.domain.assurance.EvidenceMethod;
import io.yizheng.domain.assurance.Level;
import io.yizheng.domain.person.DocumentType;
import io.yizheng.domain.person.IdentityDocument;
import io.yizheng.domain.person.PersonName;
import io.yizheng.domain.person.Validity;
import io.yizheng.fixture.MovedClock;
import io.yizheng.fixture.NamedRealm;
import io.yizheng.fixture.Racing;
import io.yizheng.proof.Requirement;
import io.yizheng.vault.TestKeys;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keycloak.models.RealmModel;

interface LinkingContract {

    RealmModel BEIJING = NamedRealm.of("beijing");
    RealmModel JILIN = NamedRealm.of("jilin");

    LocalDate TODAY = LocalDate.of(2026, 11, 20);
    Identity LI =
            identity("李华", "110101199001010007", new Validity(LocalDate.of(2016, 1, 1), LocalDate.of(2036, 1, 1)));
    Identity WANG = identity("王·小明", "220102198506159998", null);

    TestDatabase database();

    @AfterEach
    default void letGo() {
        database().close();
    }

    MovedClock clock();

    @Test
    default void anAccountWithoutAnIdentityIsAtTheFirstLevel() {
        assertThat(each().of(BEIJING, "a")).isEmpty();
        assertThat(each().evidence(BEIJING, "a")).isEmpty();
        assertThat(each().version(BEIJING, "a")).isEqualTo(new IdentityVersion(0, null));
        assertThat(each().history(BEIJING, "a")).isEmpty();
        assertThat(each().record(BEIJING, "a", evidence(EvidenceMethod.FACE))).isFalse();
        assertThat(each().unlink(BEIJING, "a")).isFalse();
        assertThat(each().takeOver(BEIJING, "a", "b", List.of())).isFalse();
    }

    @Test
    default void aLinkedIdentityComesBackAsItWas() {
        Evidence evidence =
                new Evidence(EvidenceMethod.REALNAME, "population-register", clock().instant(), null, "case-4711");
        each().link(BEIJING, "a", LI, List.of(evidence));
        IdentityRecord record = each().of(BEIJING, "a").orElseThrow();
        assertThat(record.identity().name().asTyped()).isEqualTo("李华");
        assertThat(record.identity().document().number()).isEqualTo("110101199001010007");
        assertThat(record.identity().validity()).isEqualTo(LI.validity());
        assertThat(record.linkedAt()).isEqualTo(clock().instant());
        assertThat(record.evidence()).containsExactly(evidence);
        assertThat(record.level(clock().instant())).isEqualTo(Level.L2);
        assertThat(each().of(JILIN, "a")).isEmpty();
    }

    @Test
    @Requirement("COM-DATA-02")
    default void nothingOfAPersonCanBeReadFromTheTables() {
        each().link(
                        BEIJING,
                        "a",
                        LI,
                        List.of(new Evidence(EvidenceMethod.BANKCARD, "bank", clock().instant(), null, "6222-0004")));
        each().unlink(BEIJING, "a");
        each().link(
                        BEIJING,
                        "a",
                        WANG,
                        List.of(new Evidence(EvidenceMethod.BANKCARD, "bank", clock().instant(), null, "6222-0004")));
        assertThat(dump())
                .doesNotContain("李华")
                .doesNotContain("王·小明")
                .doesNotContain("110101199001010007")
                .doesNotContain("220102198506159998")
                .doesNotContain("6222-0004");
        assertThat(LI.toString()).doesNotContain("19900101").doesNotContain("李");
    }

    @Test
    default void evidenceRaisesTheLevelAndTheNewestOfAMethodCounts() {
        each().link(BEIJING, "a", LI, List.of(evidence(EvidenceMethod.REALNAME)));
        clock().move(Duration.ofHours(1));
        each().record(BEIJING, "a", evidence(EvidenceMethod.FACE));
        clock().move(Duration.ofHours(1));
        each().record(BEIJING, "a", evidence(EvidenceMethod.FACE));
        assertThat(each().evidence(BEIJING, "a"))
                .containsExactlyInAnyOrder(EvidenceMethod.REALNAME, EvidenceMethod.FACE);
        assertThat(each().of(BEIJING, "a").orElseThrow().evidence())
                .filteredOn(one -> one.method() == EvidenceMethod.FACE)
                .extracting(Evidence::at)
                .containsExactly(clock().instant());
        assertThat(each().history(BEIJING, "a"))
                .extracting(IdentityChange::word, IdentityChange::before, IdentityChange::after)
                .containsExactly(
                        tuple(Word.LINKED, Level.L1, Level.L2),
                        tuple(Word.EVIDENCE, Level.L2, Level.L3),
                        tuple(Word.EVIDENCE, Level.L3, Level.L3));
    }

    @Test
    default void evidenceThatExpiresNoLongerCounts() {
        Instant expiry = clock().instant().plus(Duration.ofDays(1));
        each().link(
                        BEIJING,
                        "a",
                        LI,
                        List.of(
                                evidence(EvidenceMethod.REALNAME),
                                new Evidence(EvidenceMethod.FACE, "face", clock().instant(), expiry, null)));
        assertThat(each().evidence(BEIJING, "a")).hasSize(2);
        clock().move(Duration.ofDays(1));
        assertThat(each().evidence(BEIJING, "a")).containsExactly(EvidenceMethod.REALNAME);
    }

    @Test
    default void theSubjectStaysThroughVerificationUnbindingAndTheSamePersonsReturn() {
        String subject = each().subject(BEIJING, "a");
        each().link(BEIJING, "a", LI, List.of(evidence(EvidenceMethod.REALNAME)));
        each().record(BEIJING, "a", evidence(EvidenceMethod.FACE));
        each().unlink(BEIJING, "a");
        assertThat(each().subject(BEIJING, "a")).isEqualTo(subject);
        each().link(BEIJING, "a", LI, List.of(evidence(EvidenceMethod.REALNAME)));
        assertThat(each().subject(BEIJING, "a")).isEqualTo(subject);
        assertThat(each().accountOf(BEIJING, subject)).hasValue("a");
        assertThat(each().accountOf(JILIN, subject)).isEmpty();
        assertThat(each().version(BEIJING, "a").number()).isEqualTo(1);
    }

    @Test
    default void anotherPersonOnTheAccountHasAnotherSubject() {
        String subject = each().subject(BEIJING, "a");
        each().link(BEIJING, "a", LI, List.of(evidence(EvidenceMethod.REALNAME), evidence(EvidenceMethod.FACE)));
        each().link(BEIJING, "a", WANG, List.of(evidence(EvidenceMethod.REALNAME)));
        String wangs = each().subject(BEIJING, "a");
        assertThat(wangs).isNotEqualTo(subject);
        assertThat(each().accountOf(BEIJING, subject)).isEmpty();
        assertThat(each().evidence(BEIJING, "a")).containsExactly(EvidenceMethod.REALNAME);
        assertThat(each().version(BEIJING, "a")).isEqualTo(new IdentityVersion(1, clock().instant()));

        each().unlink(BEIJING, "a");
        each().link(BEIJING, "a", LI, List.of(evidence(EvidenceMethod.REALNAME)));
        assertThat(each().subject(BEIJING, "a"))
                .as("after an unbinding too, and never again the one it had")
                .isNotIn(subject, wangs);
        assertThat(each().history(BEIJING, "a"))
                .extracting(IdentityChange::word)
                .containsExactly(Word.LINKED, Word.REPLACED, Word.UNLINKED, Word.LINKED);
    }

    @Test
    default void thePersonVerifiedAgainKeepsEvidenceAndGetsTheNewDates() {
        each().link(BEIJING, "a", LI, List.of(evidence(EvidenceMethod.REALNAME)));
        each().record(BEIJING, "a", evidence(EvidenceMethod.FACE));
        Identity renewed = identity("李华", "110101199001010007", new Validity(LocalDate.of(2026, 11, 1), null));
        each().link(BEIJING, "a", renewed, List.of(evidence(EvidenceMethod.REALNAME)));
        IdentityRecord record = each().of(BEIJING, "a").orElseThrow();
        assertThat(record.identity().validity()).isEqualTo(renewed.validity());
        assertThat(record.methodsInForce(clock().instant())).hasSize(2);
        assertThat(each().version(BEIJING, "a").number()).isZero();
    }

    @Test
    default void anIdentityTakenOverLeavesTheOtherAccountAtTheFirstLevel() {
        String theirs = each().subject(BEIJING, "old");
        String mine = each().subject(BEIJING, "new");
        each().link(BEIJING, "old", LI, List.of(evidence(EvidenceMethod.REALNAME)));
        assertThat(each().takeOver(BEIJING, "old", "old", List.of())).isFalse();
        assertThat(each().takeOver(
                                BEIJING,
                                "old",
                                "new",
                                List.of(evidence(EvidenceMethod.REALNAME), evidence(EvidenceMethod.FACE))))
                .isTrue();
        assertThat(each().of(BEIJING, "old")).isEmpty();
        assertThat(each().of(BEIJING, "new").orElseThrow().identity().isSamePersonAs(LI))
                .isTrue();
        assertThat(each().evidence(BEIJING, "new")).hasSize(2);
        assertThat(each().version(BEIJING, "old").number()).isEqualTo(1);
        assertThat(each().version(BEIJING, "new").number()).isEqualTo(1);
        assertThat(each().subject(BEIJING, "old")).isEqualTo(theirs);
        assertThat(each().subject(BEIJING, "new")).as("its first verification").isEqualTo(mine);
        assertThat(each().history(BEIJING, "old"))
                .extracting(IdentityChange::word)
                .containsExactly(Word.LINKED, Word.GIVEN_OVER);
    }

    @Test
    default void aBeijingTongNumberIsGivenOnceAndNeverAgain() {
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            String user = "user-" + i;
            String number = each().giveBjtNumber(BEIJING, user);
            assertThat(number).matches("[1-9][0-9]{11}");
            assertThat(each().giveBjtNumber(BEIJING, user)).isEqualTo(number);
            assertThat(each().bjtNumber(BEIJING, user)).hasValue(number);
            numbers.add(number);
        }
        assertThat(numbers).hasSize(50);
        try (Request request = database().request()) {
            IdentityRows.removal().ofUser(request.within(), "beijing", "user-1");
            request.commit();
        }
        assertThat(each().bjtNumber(BEIJING, "user-1")).isEmpty();
        assertThat(count("YZ_BJT_NUMBER")).as("given remains given").isEqualTo(50);
    }

    @Test
    default void anAccountThatGoesLeavesNothingOfThePerson() {
        each().link(BEIJING, "a", LI, List.of(evidence(EvidenceMethod.REALNAME)));
        each().link(BEIJING, "b", WANG, List.of(evidence(EvidenceMethod.REALNAME)));
        try (Request request = database().request()) {
            IdentityRows.removal().ofUser(request.within(), "beijing", "a");
            request.commit();
        }
        assertThat(List.of(
                        count("YZ_ACCOUNT"),
                        count("YZ_IDENTITY_RECORD"),
                        count("YZ_EVIDENCE"),
                        count("YZ_IDENTITY_CHANGE")))
                .containsOnly(1);
        try (Request request = database().request()) {
            IdentityRows.removal().ofRealm(request.within(), "beijing");
            request.commit();
        }
        assertThat(List.of(
                        count("YZ_ACCOUNT"),
                        count("YZ_IDENTITY_RECORD"),
                        count("YZ_EVIDENCE"),
                        count("YZ_IDENTITY_CHANGE")))
                .containsOnly(0);
    }

    @Test
    default void aTransactionGivenUpChangesNothing() {
        String subject = each().subject(BEIJING, "a");
        try (Request request = database().request()) {
            rows(request).link(BEIJING, "a", LI, List.of(evidence(EvidenceMethod.REALNAME)));
            rows(request).link(BEIJING, "a", WANG, List.of(evidence(EvidenceMethod.REALNAME)));
        }
        assertThat(each().of(BEIJING, "a")).isEmpty();
        assertThat(each().subject(BEIJING, "a")).isEqualTo(subject);
    }

    @Test
    default void whoeverAsksFirstTheSubjectIsOne() {
        assertThat(new HashSet<>(Racing.of(32, i -> () -> each().subject(BEIJING, "a"))))
                .hasSize(1);
    }

    @Test
    default void changesOfOneAccountInParallelFollowEachOther() {
        Racing.of(
                16,
                i -> () ->
                        each().link(BEIJING, "a", i % 2 == 0 ? LI : WANG, List.of(evidence(EvidenceMethod.REALNAME))));
        assertThat(count("YZ_IDENTITY_RECORD")).isEqualTo(1);
        List<IdentityChange> history = each().history(BEIJING, "a");
        assertThat(history).hasSize(16);
        assertThat(each().version(BEIJING, "a").number()).isEqualTo((int) history.stream()
                .filter(change -> change.word() == Word.REPLACED)
                .count());
    }

    @Test
    default void takingOverBackAndForthInParallelNeverLocksUp() {
        each().link(BEIJING, "a", LI, List.of(evidence(EvidenceMethod.REALNAME)));
        Racing.of(
                16,
                i -> () -> i % 2 == 0
                        ? each().takeOver(BEIJING, "a", "b", List.of(evidence(EvidenceMethod.FACE)))
                        : each().takeOver(BEIJING, "b", "a", List.of(evidence(EvidenceMethod.FACE))));
        assertThat(count("YZ_IDENTITY_RECORD")).isEqualTo(1);
    }

    /** Each call in a request of its own, committed. */
    private Each each() {
        return new Each(this);
    }

    /** The records, one request a call. */
    record Each(LinkingContract test) {

        Optional<IdentityRecord> of(RealmModel realm, String user) {
            return in(rows -> rows.of(realm, user));
        }

        Set<EvidenceMethod> evidence(RealmModel realm, String user) {
            return in(rows -> rows.evidence(realm, user));
        }

        IdentityVersion version(RealmModel realm, String user) {
            return in(rows -> rows.version(realm, user));
        }

        List<IdentityChange> history(RealmModel realm, String user) {
            return in(rows -> rows.history(realm, user));
        }

        String subject(RealmModel realm, String user) {
            return in(rows -> rows.subject(realm, user));
        }

        Optional<String> accountOf(RealmModel realm, String subject) {
            return in(rows -> rows.accountOf(realm, subject));
        }

        String giveBjtNumber(RealmModel realm, String user) {
            return in(rows -> rows.giveBjtNumber(realm, user));
        }

        Optional<String> bjtNumber(RealmModel realm, String user) {
            return in(rows -> rows.bjtNumber(realm, user));
        }

        IdentityRecord link(RealmModel realm, String user, Identity identity, List<Evidence> evidence) {
            return in(rows -> rows.link(realm, user, identity, evidence));
        }

        boolean record(RealmModel realm, String user, Evidence evidence) {
            return in(rows -> rows.record(realm, user, evidence));
        }

        boolean unlink(RealmModel realm, String user) {
            return in(rows -> rows.unlink(realm, user));
        }

        boolean takeOver(RealmModel realm, String from, String to, List<Evidence> evidence) {
            return in(rows -> rows.takeOver(realm, from, to, evidence));
        }

        private <T> T in(Function<IdentityRows, T> work) {
            try (Request request = test.database().request()) {
                T result = work.apply(test.rows(request));
                request.commit();
                return result;
            }
        }
    }

    private IdentityRows rows(Request request) {
        return new IdentityRows(
                request.within(),
                new SealedColumns(TestKeys.vault(1, 1), database().apart(), later -> {}),
                TestKeys.vault(1, 1),
                clock());
    }

    private Evidence evidence(EvidenceMethod method) {
        return new Evidence(method, "test", clock().instant(), null, null);
    }

    private int count(String table) {
        return database()
                .apart()
                .first("select count(*) from " + table, row -> row.getInt(1))
                .orElseThrow();
    }

    private String dump() {
        StringBuilder all = new StringBuilder();
        for (String table :
                List.of("YZ_ACCOUNT", "YZ_IDENTITY_RECORD", "YZ_EVIDENCE", "YZ_IDENTITY_CHANGE", "YZ_BJT_NUMBER")) {
            database().apart().list("select * from " + table, row -> {
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    all.append(row.getString(column)).append('\n');
                }
                return all;
            });
        }
        return all.toString();
    }

    private static Identity identity(String name, String number, @Nullable Validity validity) {
        return new Identity(
                PersonName.parse(name).orElseThrow(),
                IdentityDocument.parse(DocumentType.ID_CARD, number, TODAY).orElseThrow(),
                validity);
    }
}
