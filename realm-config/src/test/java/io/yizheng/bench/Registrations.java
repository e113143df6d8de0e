package io.yizheng.bench;

import io.yizheng.house.Resident;
import io.yizheng.house.Town;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Registrations: a captcha drawn and checked, a code sent and redeemed, the account opened, the real name left for later. */
final class Registrations {

    private final Town town;
    private final int people;

    Registrations(Town town, int people) {
        this.town = town;
        this.people = people;
    }

    Measure run(ServerCpu cpu) throws Exception {
        String callback = town.realm() + "/yz-portal/capital-window/";
        List<String> phones = new ArrayList<>();
        List<Surfer> surfers = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            phones.add(Resident.freshPhone());
        }
        long before = cpu.nanos();
        for (int i = 0; i < people; i++) {
            Surfer surfer = new Surfer(
                    town.realm().toString(),
                    "capital-window",
                    "10." + System.nanoTime() % 250 + "." + i % 250 + "." + i / 250);
            surfer.comes(callback);
            surfer.follows(surfer.found("href=\"([^\"]*login-actions/registration[^\"]*)\""));
            surfer.picture();
            surfers.add(surfer);
        }
        long spent = cpu.nanos() - before;
        List<String> answers = new ArrayList<>();
        for (Surfer surfer : surfers) {
            answers.add(town.simulator().captcha(surfer.captchaId()));
        }
        before = cpu.nanos();
        for (int i = 0; i < people; i++) {
            surfers.get(i).posts(Map.of("phone", phones.get(i), "captcha", answers.get(i), "code-send", "1"));
        }
        spent += cpu.nanos() - before;
        List<String> codes = new ArrayList<>();
        for (String phone : phones) {
            codes.add(town.simulator().lastCode(phone));
        }
        long[] nanos = new long[people];
        before = cpu.nanos();
        for (int i = 0; i < people; i++) {
            Surfer surfer = surfers.get(i);
            surfer.posts(Map.of(
                    "username",
                    Resident.freshName(),
                    "code",
                    codes.get(i),
                    "password-new",
                    Town.PASSWORD,
                    "password-repeat",
                    Town.PASSWORD,
                    "agree",
                    "on"));
            if (surfer.page().contains("password-new")) {
                throw new IllegalStateException("no account was opened: " + surfer.page());
            }
            surfer.followsOn();
            surfer.posts(Map.of("step", surfer.step(), "later", "1"));
            surfer.posts(Map.of("step", surfer.step(), "continue", "1"));
            surfer.redeems(callback);
            nanos[i] = surfer.nanos();
        }
        spent += cpu.nanos() - before;
        return Measure.of(spent, people, surfers.get(0).requests(), nanos);
    }
}
