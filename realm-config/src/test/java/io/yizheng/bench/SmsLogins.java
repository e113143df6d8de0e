package io.yizheng.bench;

import io.yizheng.house.Resident;
import io.yizheng.house.Town;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** SMS logins: the tab chosen, a captcha drawn, fetched and checked, a code sent and redeemed. */
final class SmsLogins {

    private final Town town;
    private final int logins;

    SmsLogins(Town town, int logins) {
        this.town = town;
        this.logins = logins;
    }

    Measure run(ServerCpu cpu) throws Exception {
        String callback = town.realm() + "/yz-portal/capital-window/";
        List<Resident> people = new ArrayList<>();
        for (int i = 0; i < logins; i++) {
            people.add(town.moveInWithoutPassword());
        }
        List<Surfer> surfers = new ArrayList<>();
        long before = cpu.nanos();
        for (int i = 0; i < logins; i++) {
            Surfer surfer = new Surfer(
                    town.realm().toString(),
                    "capital-window",
                    "10." + System.nanoTime() % 250 + "." + i % 250 + "." + i / 250);
            surfer.comes(callback);
            surfer.posts(Map.of(
                    "authenticationExecution", surfer.found("name=\"authenticationExecution\" value=\"([^\"]+)\"")));
            surfer.picture();
            surfers.add(surfer);
        }
        long spent = cpu.nanos() - before;
        List<String> answers = new ArrayList<>();
        for (Surfer surfer : surfers) {
            answers.add(town.simulator().captcha(surfer.captchaId()));
        }
        before = cpu.nanos();
        for (int i = 0; i < logins; i++) {
            surfers.get(i).posts(Map.of("phone", people.get(i).phone(), "captcha", answers.get(i), "code-send", "1"));
        }
        spent += cpu.nanos() - before;
        List<String> codes = new ArrayList<>();
        for (Resident person : people) {
            codes.add(town.simulator().lastCode(person.phone()));
        }
        long[] nanos = new long[logins];
        before = cpu.nanos();
        for (int i = 0; i < logins; i++) {
            Surfer surfer = surfers.get(i);
            surfer.posts(Map.of("phone", people.get(i).phone(), "code", codes.get(i)));
            surfer.redeems(callback);
            nanos[i] = surfer.nanos();
        }
        spent += cpu.nanos() - before;
        return Measure.of(spent, logins, surfers.get(0).requests(), nanos);
    }
}
