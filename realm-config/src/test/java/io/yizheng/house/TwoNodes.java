package io.yizheng.house;

import io.yizheng.launch.Cluster;
import io.yizheng.launch.Database;

/** Two nodes of one house, and the database behind them. */
public record TwoNodes(Cluster cluster, Database.Postgres database) {

    public Town first() {
        return Town.beijing(cluster.first(), cluster.first().admin());
    }

    public Town second() {
        return Town.beijing(cluster.second(), cluster.second().admin());
    }
}
