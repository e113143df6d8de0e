package io.yizheng.bench;

import io.yizheng.house.Resident;
import io.yizheng.launch.DistributionServer;
import io.yizheng.launch.ServerPlan;
import java.util.List;
import java.util.Locale;

/**
 * Complete logins of our realm against those of a stock realm on the same server, by turns. What counts is the server's
 * CPU time; what tells the driver a captcha's answer or a code is not counted.
 */
final class Logins {

    private final Row stock = new Row("stock: password");
    private final Row password = new Row("password and captcha");
    private final Row sms = new Row("SMS: captcha, code sent, code checked");
    private final Row registration = new Row("registration, up to the app");
    private final Row recovery = new Row("recovery of a password");

    private Logins() {}

    static Section measure(Counts counts) throws Exception {
        try (DistributionServer server =
                DistributionServer.start(ServerPlan.named("bench").behindProxyAt(Site.DRIVER))) {
            Site site = Site.on(server, counts.logins());
            Logins logins = new Logins();
            logins.run(site, counts);
            return new Section("Logins", logins.table() + "\n" + firstVisit(site));
        }
    }

    private void run(Site site, Counts counts) throws Exception {
        List<String> names =
                site.residents(counts.logins()).stream().map(Resident::username).toList();
        ServerCpu cpu = new ServerCpu();
        // The first of each warms the server up and is thrown away.
        for (int run = 0; run <= counts.runs(); run++) {
            Measure ofStock = site.stock().logins(cpu);
            Measure ofPassword = new PasswordLogins(site.town(), names).run(cpu);
            Measure ofSms = new SmsLogins(site.town(), counts.logins()).run(cpu);
            Measure ofRegistration = new Registrations(site.town(), counts.logins()).run(cpu);
            Measure ofRecovery = new Recoveries(site.town(), counts.logins()).run(cpu);
            if (run > 0) {
                registration.add(ofRegistration);
                recovery.add(ofRecovery);
                stock.add(ofStock);
                password.add(ofPassword);
                sms.add(ofSms);
            }
            System.out.printf(
                    "run %d: %s | %s | %s | %s | %s%n", run, ofStock, ofPassword, ofSms, ofRegistration, ofRecovery);
        }
    }

    private Table table() {
        Table table =
                new Table("flow", "server CPU", "lowest–highest run", "to stock", "goal", "requests", "p50", "p95");
        line(table, stock, "");
        line(table, password, "≤ 1.15");
        line(table, sms, "≤ 0.75");
        line(table, registration, "");
        line(table, recovery, "");
        return table;
    }

    private void line(Table table, Row row, String goal) {
        table.row(
                row.name(),
                String.format(Locale.ROOT, "%.1f ms", row.cpu()),
                row.spread(),
                String.format(Locale.ROOT, "%.2f", row.cpu() / stock.cpu()),
                goal,
                row.requests(),
                String.format(Locale.ROOT, "%.0f ms", row.p50()),
                String.format(Locale.ROOT, "%.0f ms", row.p95()));
    }

    private static Table firstVisit(Site site) throws Exception {
        String town = site.town().realm().toString();
        return new Table("figure", "ours", "stock", "goal")
                .row(
                        "bytes of a first visit to the login page, captcha included",
                        thousands(FirstVisit.bytes(town, "capital-window", town + "/yz-portal/capital-window/")),
                        thousands(FirstVisit.bytes(site.stock().realm(), StockRealm.CLIENT, StockRealm.CALLBACK)),
                        "≤ 60,000");
    }

    private static String thousands(long bytes) {
        return String.format(Locale.ROOT, "%,d", bytes);
    }
}
