package io.yizheng.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.house.Citizen;
import io.yizheng.house.InTheCluster;
import io.yizheng.house.Resident;
import io.yizheng.house.Town;
import io.yizheng.house.TwoNodes;
import io.yizheng.house.WebPage;
import io.yizheng.launch.DistributionServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * A node dies in the middle of a login and comes back. It is one test, because a node that has just come back is watched only
 * loosely by the other: a second death would be noticed late.
 */
@InTheCluster
class NodeDeathClusterIT {

    private static final Duration A_DAY = Duration.ofDays(1);

    private final TwoNodes nodes;

    NodeDeathClusterIT(TwoNodes nodes) {
        this.nodes = nodes;
    }

    @Test
    void aLoginSurvivesTheDeathOfItsNodeAndWhoComesLaterHasTheTimeOfTheOthers() {
        Town first = nodes.first();
        Town second = nodes.second();
        Resident resident = first.moveIn();
        Citizen citizen = first.citizen().movesTo(second.realm());
        WebPage page = SmsLogin.ask(second, SmsLogin.open(citizen), resident.phone());
        DistributionServer killed = nodes.cluster().second();
        nodes.cluster().kill(killed);
        try {
            WebPage landed = page.at(citizen.movesTo(first.realm()))
                    .type(SmsLogin.CODE, first.simulator().lastCode(resident.phone()))
                    .press("登录");
            assertThat(landed.isApp()).as(landed.text()).isTrue();
            first.simulator().clockIsAhead(A_DAY);
        } finally {
            nodes.cluster().revive(killed);
        }

        try {
            assertThat(nodes.second().simulator().clock()).isEqualTo(A_DAY);
        } finally {
            first.simulator().clockIsRight();
        }
        assertThat(nodes.second().simulator().clock()).isZero();
    }
}
