package io.yizheng.bench;

import io.yizheng.house.Town;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Logins by these names with the password of the town and a captcha that is drawn, fetched and checked. */
final class PasswordLogins {

    private final Town town;
    private final List<String> names;

    PasswordLogins(Town town, List<String> names) {
        this.town = town;
        this.names = names;
    }

    Measure run(ServerCpu cpu) throws Exception {
        String callback = town.realm() + "/yz-portal/capital-window/";
        List<Surfer> surfers = new ArrayList<>();
        long before = cpu.nanos();
        for (int i = 0; i < names.size(); i++) {
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
        long[] nanos = new long[names.size()];
        before = cpu.nanos();
        for (int i = 0; i < names.size(); i++) {
            Surfer surfer = surfers.get(i);
            surfer.posts(Map.of(
                    "username", names.get(i),
                    "password", Town.PASSWORD,
                    "captcha", answers.get(i)));
            surfer.redeems(callback);
            nanos[i] = surfer.nanos();
        }
        spent += cpu.nanos() - before;
        return Measure.of(spent, names.size(), surfers.get(0).requests(), nanos);
    }
}
