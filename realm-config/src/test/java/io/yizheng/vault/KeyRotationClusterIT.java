package io.yizheng.vault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.yizheng.house.InTheCluster;
import io.yizheng.house.Resident;
import io.yizheng.house.Town;
import io.yizheng.house.TwoNodes;
import io.yizheng.journey.Person;
import io.yizheng.login.Documents;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** New keys come into a house with people in it, and whoever comes and goes meanwhile notices nothing. */
@InTheCluster
class KeyRotationClusterIT {

    private static final int PEOPLE = 4;
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

    private final TwoNodes nodes;
    private final Town first;
    private final Town second;

    KeyRotationClusterIT(TwoNodes nodes) {
        this.nodes = nodes;
        this.first = nodes.first();
        this.second = nodes.second();
    }

    @Test
    void everythingMovesToNewKeysWhilePeopleComeAndGo() throws Exception {
        List<Resident> residents = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            residents.add(first.moveInWithDocument(Documents.fresh()));
        }
        String former = standing(first).path("sealing").asText();
        AtomicBoolean moved = new AtomicBoolean();
        ExecutorService traffic = Executors.newFixedThreadPool(PEOPLE);
        List<Future<Integer>> visits = new ArrayList<>();
        try {
            residents.forEach(resident -> visits.add(traffic.submit(() -> comesAndGoes(resident, moved))));
            nodes.cluster().addKey("seal");
            nodes.cluster().addKey("index");
            awaitNewSeal(former);
            int refused = 0;
            int runs = 0;
            // A second a run: most end in the middle, and the next, on the other node, goes on.
            do {
                Town town = runs++ % 2 == 0 ? first : second;
                refused += town.admin()
                        .ask("master/yz-vault/reseal?seconds=1", null)
                        .path("refused")
                        .asInt();
            } while (left() > 0 && runs < LONG_ENOUGH.toSeconds());
            assertThat(left()).as("values left with a former key").isZero();
            assertThat(refused).isZero();
        } finally {
            moved.set(true);
            traffic.shutdown();
        }
        for (Future<Integer> visit : visits) {
            assertThat(visit.get()).as("visits while the keys changed").isPositive();
        }
        assertThat(standing(second).path("sealing").asText())
                .isEqualTo(standing(first).path("sealing").asText())
                .isNotEqualTo(former);
        residents.forEach(resident -> assertThat(finds(resident.phone()) && finds(resident.document()))
                .isTrue());
    }

    /** By phone and by document in turn, now at one node, now at the other; and each time somebody new moves in. */
    private int comesAndGoes(Resident resident, AtomicBoolean moved) {
        int visits = 0;
        while (!moved.get()) {
            Town town = visits % 2 == 0 ? first : second;
            String name = visits % 4 < 2 ? resident.phone() : resident.document();
            Person person = new Person(town, resident, first.citizen().movesTo(town.realm()));
            assertThat(person.signsIn(name, resident.password()).isApp()).isTrue();
            assertThat(person.centre().text()).contains(Resident.masked(resident.phone()));
            town.moveIn();
            visits++;
        }
        return visits;
    }

    private void awaitNewSeal(String former) throws InterruptedException {
        long deadline = System.nanoTime() + LONG_ENOUGH.toNanos();
        while (standing(first).path("sealing").asText().equals(former)
                || standing(second).path("sealing").asText().equals(former)) {
            assertThat(System.nanoTime()).as("no new key seals").isLessThan(deadline);
            Thread.sleep(500);
        }
    }

    private int left() {
        JsonNode standing = standing(first);
        int left = 0;
        for (String what : List.of("stale", "lacking")) {
            for (JsonNode number : standing.path(what)) {
                left += number.asInt();
            }
        }
        return left;
    }

    private boolean finds(String number) {
        return first.admin().get(first.name() + "/users?search=" + number).size() == 1;
    }

    private static JsonNode standing(Town town) {
        return town.admin().get("master/yz-vault");
    }
}
