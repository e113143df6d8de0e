package io.yizheng.bench;

import io.yizheng.house.Resident;
import io.yizheng.house.Town;
import io.yizheng.launch.AdminApi;
import io.yizheng.launch.DistributionServer;
import io.yizheng.launch.House;
import io.yizheng.launch.Server;
import io.yizheng.launch.ServerPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Measures complete logins of our realm against those of a stock realm on the same server, with the same driver, by turns.
 * What counts is the server's CPU time; what tells the driver a captcha's answer or a code is not counted.
 */
public final class Bench {

    private static final int RUNS = Integer.getInteger("yz.bench.runs", 5);
    private static final int LOGINS = Integer.getInteger("yz.bench.logins", 300);
    private static final Path PAGE = Path.of(System.getProperty("yz.root", ".."), "docs", "benchmark.md");

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        try (DistributionServer server =
                DistributionServer.start(ServerPlan.named("bench").behindProxyAt("127.0.0.1"))) {
            House.furnish(server);
            AdminApi admin = server.admin();
            Town town = Town.beijing(server, admin);
            admin.put(
                    town.name(),
                    Map.of(
                            "realm",
                            town.name(),
                            "accessCodeLifespanUserAction",
                            1800,
                            "accessCodeLifespanLogin",
                            1800));
            StockRealm stock = StockRealm.build(server, admin, LOGINS);
            List<Resident> people = residents(town);
            ServerCpu cpu = new ServerCpu();
            Row stockRow = new Row("stock: password");
            Row passwordRow = new Row("password and captcha");
            Row smsRow = new Row("SMS: captcha, code sent, code checked");
            // The first of each warms the server up and is thrown away.
            for (int run = 0; run <= RUNS; run++) {
                Measure stockRun = stock.logins(cpu);
                Measure password = new PasswordLogins(town, people).run(cpu);
                Measure sms = new SmsLogins(town, LOGINS).run(cpu);
                if (run > 0) {
                    stockRow.add(stockRun);
                    passwordRow.add(password);
                    smsRow.add(sms);
                }
                System.out.printf("run %d: %s | %s | %s%n", run, stockRun, password, sms);
            }
            write(List.of(stockRow, passwordRow, smsRow), FirstVisit.bytes(town), server);
        }
    }

    private static List<Resident> residents(Town town) {
        List<Resident> people = new ArrayList<>();
        for (int i = 0; i < LOGINS; i++) {
            people.add(town.moveIn());
        }
        return people;
    }

    private static void write(List<Row> rows, long firstVisit, Server server) throws IOException {
        Row stock = rows.get(0);
        StringBuilder page = new StringBuilder();
        page.append("# Benchmark\n\n")
                .append("Written by `mvn -Pbench` on ")
                .append(LocalDate.now(ZoneId.of("Asia/Shanghai")))
                .append(": one server with our realm and a stock realm, ")
                .append(Runtime.getRuntime().availableProcessors())
                .append(" cores, embedded database, medians of ")
                .append(RUNS)
                .append(" runs of ")
                .append(LOGINS)
                .append(" logins, the rows by turns. CPU is the server's, per complete login up to the tokens; ")
                .append("asking the simulator for captcha answers and codes is not counted.\n\n")
                .append("| login | server CPU | lowest–highest run | to stock | goal | requests | p50 | p95 |\n")
                .append("|---|---|---|---|---|---|---|---|\n");
        List<String> goals = List.of("", "≤ 1.15", "≤ 0.75");
        for (int i = 0; i < rows.size(); i++) {
            page.append(rows.get(i).line(stock, goals.get(i)));
        }
        page.append(
                        "\n| figure | measured | goal |\n|---|---|---|\n| bytes of a first visit to the login page, captcha included | ")
                .append(firstVisit)
                .append(" | ≤ 60,000 (stock: 165,000) |\n");
        Path notes = PAGE.resolveSibling("benchmark-notes.md");
        if (Files.exists(notes)) {
            page.append('\n').append(Files.readString(notes));
        }
        Files.writeString(PAGE, page);
        System.out.println(page);
    }
}
