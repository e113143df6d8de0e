package io.yizheng.kit.code;

import io.yizheng.archive.counter.Counters;
import io.yizheng.kit.limit.Place;
import org.jboss.logging.Logger;

/** Tells the operator, once a day and over all nodes, that a realm's budget of codes goes to its end, and that it is spent. */
final class SendBudget {

    private static final Logger LOG = Logger.getLogger(SendBudget.class);
    private static final int ALARM_PERCENT = 80;

    private final Counters counters;
    private final String realm;
    private final String channel;

    SendBudget(Counters counters, String realm, String channel) {
        this.counters = counters;
        this.realm = realm;
        this.channel = channel;
    }

    void watch(Place budget) {
        if (budget.limit() == 0) {
            return;
        }
        long percent = 100L * counters.look(budget.key()).taken() / budget.limit();
        if (percent >= ALARM_PERCENT && isFirst(budget, "alarm")) {
            LOG.warnf("Realm %s has used %d %% of today's %d codes by %s", realm, percent, budget.limit(), channel);
        }
        if (percent >= 100 && isFirst(budget, "spent")) {
            LOG.warnf("Realm %s has used up today's %d codes by %s: none is sent", realm, budget.limit(), channel);
        }
    }

    private boolean isFirst(Place budget, String what) {
        return counters.take(budget.key() + ":" + what, 1, budget.window()).granted();
    }
}
