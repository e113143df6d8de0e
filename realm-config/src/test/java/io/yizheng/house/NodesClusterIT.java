package io.yizheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.launch.Cache;
import io.yizheng.launch.Cluster;
import io.yizheng.launch.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The control of the cluster tests: on nodes that share a database and nothing else, what they show cannot be done. */
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
