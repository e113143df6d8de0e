package io.yizheng.bench;

import io.yizheng.house.Resident;
import io.yizheng.house.Town;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Recoveries: two captchas drawn and checked, a code sent and redeemed, a new password set. */
final class Recoveries {

    private final Town town;
    private final int people;

    Recoveries(Town town, int people) {
        this.town = town;
        this.people = people;
    }

    Measure run(ServerCpu cpu) throws Exception {
        String callback = town.realm() + "/yz-portal/capital-window/";
        List<Resident> residents = new ArrayList<>();
        List<Surfer> surfers = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            residents.add(town.moveIn());
        }
        long before = cpu.nanos();
        for (int i = 0; i < people; i++) {
            Surfer surfer = new Surfer(
                    town.realm().toString(),
                    "capital-window",
                    "10." + System.nanoTime() % 250 + "." + i % 250 + "." + i / 250);
            surfer.comes(callback);
            surfer.follows(surfer.found("href=\"([^\"]*login-actions/reset-credentials[^\"]*)\""));
            surfer.picture();
            surfers.add(surfer);
        }
        long spent = cpu.nanos() - before;
        List<String> answers = answers(surfers);
        before = cpu.nanos();
        for (int i = 0; i < people; i++) {
            Surfer surfer = surfers.get(i);
            surfer.posts(Map.of(
                    "step", surfer.step(),
                    "account", residents.get(i).username(),
                    "captcha", answers.get(i)));
            surfer.posts(Map.of("step", surfer.step(), "go", "1"));
            surfer.picture();
        }
        spent += cpu.nanos() - before;
        answers = answers(surfers);
        before = cpu.nanos();
        for (int i = 0; i < people; i++) {
            Surfer surfer = surfers.get(i);
            surfer.posts(Map.of("step", surfer.step(), "captcha", answers.get(i), "code-send", "1"));
        }
        spent += cpu.nanos() - before;
        List<String> codes = new ArrayList<>();
        for (Resident resident : residents) {
            codes.add(town.simulator().lastCode(resident.phone()));
        }
        long[] nanos = new long[people];
        before = cpu.nanos();
        for (int i = 0; i < people; i++) {
            Surfer surfer = surfers.get(i);
            surfer.posts(Map.of("step", surfer.step(), "code", codes.get(i)));
            surfer.posts(Map.of("step", surfer.step(), "password-new", "Xin2mima", "password-repeat", "Xin2mima"));
            if (!surfer.page().contains("设置成功")) {
                throw new IllegalStateException(surfer.page());
            }
            nanos[i] = surfer.nanos();
        }
        spent += cpu.nanos() - before;
        return Measure.of(spent, people, surfers.get(0).requests(), nanos);
    }

    private List<String> answers(List<Surfer> surfers) {
        return surfers.stream()
                .map(surfer -> town.simulator().captcha(surfer.captchaId()))
                .toList();
    }
}
