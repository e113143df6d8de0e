package io.yizheng.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.house.InTheHouse;
import io.yizheng.house.Resident;
import io.yizheng.house.Town;
import io.yizheng.house.WebPage;
import io.yizheng.launch.AdminApi;
import io.yizheng.launch.Server;
import io.yizheng.proof.Requirement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That the time of an answer tells no more than its words: an unknown name takes as long as a wrong password. */
@InTheHouse
class EqualTimeFlowIT {

    private static final int TRIES = Boolean.getBoolean("yz.stress") ? 2_000 : 200;
    private static final double TOLERANCE = Boolean.getBoolean("yz.stress") ? 0.10 : 0.15;
    private static final int TRIES_PER_PERSON = 20;

    private final Town town;

    EqualTimeFlowIT(Server server, AdminApi admin) {
        this.town = Town.beijing(server, admin);
    }

    @Test
    @Requirement(value = "COM-LOGIN-02", realm = "beijing")
    void anUnknownNameTakesAsLongAsAWrongPassword() {
        List<Resident> residents = new ArrayList<>();
        for (int i = 0; i < TRIES / TRIES_PER_PERSON; i++) {
            residents.add(town.moveIn());
        }
        town.parameters().with("login", "captcha-with-password", "false", () -> town.parameters()
                .with("password", "lock-after-failures", "100", () -> compare(residents)));
    }

    private void compare(List<Resident> residents) {
        List<Long> known = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        for (int i = -20; i < TRIES; i++) {
            long wrong = time(residents.get(Math.floorMod(i, residents.size())).username());
            long nobody = time("nobody" + Resident.freshPhone().substring(3));
            // The first ones warm the server up.
            if (i >= 0) {
                known.add(wrong);
                unknown.add(nobody);
            }
        }
        double ratio = (double) median(unknown) / median(known);
        assertThat(ratio)
                .as("median of unknown %d µs to wrong %d µs", median(unknown) / 1000, median(known) / 1000)
                .isBetween(1 - TOLERANCE, 1 + TOLERANCE);
    }

    private long time(String name) {
        WebPage page = town.citizen().comesFrom("capital-window");
        page.type("用户名/手机号/身份证号", name).type("密码", "Wrong4password");
        long start = System.nanoTime();
        WebPage answer = page.press("登录");
        long taken = System.nanoTime() - start;
        assertThat(answer.errorAt("密码")).isEqualTo("账号或密码错误");
        return taken;
    }

    private static long median(List<Long> times) {
        List<Long> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
