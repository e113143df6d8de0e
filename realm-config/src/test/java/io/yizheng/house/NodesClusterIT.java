package io.yizheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.launch.Cache;
import io.yizheng.launch.Cluster;
import io.yizheng.launch.DistributionServer;
import io.yizheng.launch.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** That the two nodes of the cluster tests really share their short-lived state, and that these tests would notice. */
@Needs(Tool.POSTGRES)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NodesClusterIT {
    private PostgresServer postgres;

    @BeforeAll
    void startPostgres() {
        postgres = PostgresServer.start();
    }

    @AfterAll
    void stopPostgres() {
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void aLoginBegunOnOneNodeIsFinishedOnTheOtherEvenIfTheFirstOneDies() {
        try (Cluster cluster = Cluster.start(postgres.create("together"), Cache.CLUSTER)) {
            String issuer = cluster.first().base().toString();

            assertThat(StockLogin.begin(cluster.first(), issuer).finish(cluster.second()))
                    .contains("code=");

            StockLogin orphaned = StockLogin.begin(cluster.second(), issuer);
            DistributionServer killed = cluster.second();
            killed.kill();
            assertThat(orphaned.finish(cluster.first())).contains("code=");

            DistributionServer back = cluster.revive(killed);
            assertThat(StockLogin.begin(cluster.first(), issuer).finish(back)).contains("code=");
        }
    }

    @Test
    void nodesThatShareOnlyTheDatabaseCannotDoThat() {
        try (Cluster islands = Cluster.start(postgres.create("apart"), Cache.LOCAL)) {
            String issuer = islands.first().base().toString();

            assertThat(StockLogin.begin(islands.first(), issuer).finish(islands.second()))
                    .doesNotContain("code=");
            assertThat(StockLogin.begin(islands.first(), issuer).finish(islands.first()))
                    .contains("code=");
        }
    }
}
