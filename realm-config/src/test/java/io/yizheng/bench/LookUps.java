package io.yizheng.bench;

import io.yizheng.house.Resident;
import io.yizheng.launch.Database;
import io.yizheng.launch.DistributionServer;
import io.yizheng.launch.PostgresServer;
import io.yizheng.launch.ServerPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Logins by phone and by document number among a thousand people, and on the same server among a million; those of a
 * stock realm, by turns with ours, tell what the machine or the server itself has become slower by.
 */
final class LookUps {

    private static final int FEW = 1_000;
    private static final String TITLE = "Look-up among many people";

    private final Site site;
    private final Counts counts;
    private final List<String> names;
    private final ServerCpu cpu = new ServerCpu();

    private LookUps(Site site, Counts counts, List<Resident> sought) {
        this.site = site;
        this.counts = counts;
        this.names = new ArrayList<>();
        for (int i = 0; i < sought.size(); i++) {
            names.add(i % 2 == 0 ? sought.get(i).document() : sought.get(i).phone());
        }
    }

    static Section measure(Counts counts) throws Exception {
        if (!PostgresServer.isInstalled()) {
            return new Section(TITLE, "Not measured: no PostgreSQL.\n");
        }
        try (PostgresServer postgres = PostgresServer.start()) {
            Database.Postgres database = postgres.create("bench");
            ServerPlan plan = ServerPlan.named("crowded").on(database).behindProxyAt(Site.DRIVER);
            try (DistributionServer server = DistributionServer.start(plan);
                    Crowd crowd = Crowd.in(database)) {
                Site site = Site.on(server, counts.logins());
                List<Resident> sought = site.residentsWithDocuments(counts.logins());
                LookUps lookUps = new LookUps(site, counts, sought);
                crowd.growsTo(FEW, sought.get(0).id());
                Turns few = lookUps.turns(FEW);
                crowd.growsTo(counts.people(), sought.get(0).id());
                Turns many = lookUps.turns(counts.people());
                return new Section(TITLE, table(few, many, counts.people()) + "\n" + crowd.told() + "\n");
            }
        }
    }

    /** What was measured by turns. */
    private record Turns(Row ours, Row stock) {}

    private Turns turns(int people) throws Exception {
        Turns turns = new Turns(new Row("by document number and by phone, in turn"), new Row("stock: by user name"));
        for (int run = 0; run <= counts.runs(); run++) {
            forgetPeople();
            Measure stock = site.stock().logins(cpu);
            Measure ours = new PasswordLogins(site.town(), names).run(cpu);
            // The first of each warms up whatever has to be, and is thrown away.
            if (run > 0) {
                turns.stock().add(stock);
                turns.ours().add(ours);
            }
            System.out.printf("among %,d, run %d: %s | %s%n", people, run, stock, ours);
        }
        return turns;
    }

    /** So that each login of a run has to find its person in the database. */
    private void forgetPeople() {
        for (String realm : List.of(site.town().name(), StockRealm.NAME)) {
            site.town().admin().post(realm + "/clear-user-cache", null);
        }
    }

    private static Table table(Turns few, Turns many, int people) {
        Table table = new Table(
                "login, p50",
                String.format(Locale.ROOT, "among %,d", FEW),
                String.format(Locale.ROOT, "among %,d", people),
                "ratio",
                "goal",
                "server CPU, ratio");
        line(table, few.ours(), many.ours(), "≤ 1.2");
        line(table, few.stock(), many.stock(), "");
        double fewToStock = few.ours().p50() / few.stock().p50();
        double manyToStock = many.ours().p50() / many.stock().p50();
        return table.row(
                "ours to stock", times(fewToStock), times(manyToStock), times(manyToStock / fewToStock), "", "");
    }

    private static void line(Table table, Row few, Row many, String goal) {
        table.row(
                few.name(),
                String.format(Locale.ROOT, "%.1f ms", few.p50()),
                String.format(Locale.ROOT, "%.1f ms", many.p50()),
                times(many.p50() / few.p50()),
                goal,
                times(many.cpu() / few.cpu()));
    }

    private static String times(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }
}
