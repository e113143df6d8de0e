package io.yizheng.bench;

import io.yizheng.house.Resident;
import io.yizheng.house.Town;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Password logins with a captcha drawn, fetched and checked. */
final class PasswordLogins {

    private final Town town;
    private final List<Resident> people;

    PasswordLogins(Town town, List<Resident> people) {
        this.town = town;
        this.people = people;
    }

    Measure run(ServerCpu cpu) throws Exception {
        String callback = town.realm() + "/yz-portal/capital-window/";
        List<Surfer> surfers = new ArrayList<>();
        long before = cpu.nanos();
        for (int i = 0; i < people.size(); i++) {
            Surfer surfer = new Surfer(town.realm().toString(), "capital-window", "10.0.1." + i % 250);
            surfer.comes(callback);
            surfer.picture();
            surfers.add(surfer);
        }
        long spent = cpu.nanos() - before;
        List<String> answers = new ArrayList<>();
        for (Surfer surfer : surfers) {
            answers.add(town.simulator().captcha(surfer.captchaId()));
        }
        long[] nanos = new long[people.size()];
        before = cpu.nanos();
        for (int i = 0; i < people.size(); i++) {
            Surfer surfer = surfers.get(i);
            surfer.posts(Map.of(
                    "username", people.get(i).username(),
                    "password", people.get(i).password(),
                    "captcha", answers.get(i)));
            surfer.redeems(callback);
            nanos[i] = surfer.nanos();
        }
        spent += cpu.nanos() - before;
        return Measure.of(spent, people.size(), surfers.get(0).requests(), nanos);
    }
}
