package io.yizheng.house;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Others whose passwords are being hashed by SM3, one at each place that the server has for it, so that whoever comes next
 * waits in vain.
 */
final class HashingRush {

    private static final int SOME = 300_000;
    private static final int FEW = 1_000;
    /** Several times what one needs to find the queue full and the next to wait in it, two seconds each: machines differ. */
    private static final Duration LASTS = Duration.ofSeconds(18);

    private final Town town;

    HashingRush(Town town) {
        this.town = town;
    }

    /** Does something while no place is free, under SM3 and what else the realm's rule shall say. */
    void during(String moreRules, Runnable deed) {
        int places = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        ExecutorService hands = Executors.newFixedThreadPool(places);
        try {
            rule(FEW, "");
            List<Resident> lookouts = people(8);
            List<Resident> others = people(places);
            rule(iterationsThatLast(others.get(0)), "");
            List<? extends Future<?>> rush = others.stream()
                    .map(other -> hands.submit(() -> setPassword(other)))
                    .toList();
            if (lookouts.stream().noneMatch(this::isTurnedAway)) {
                throw new AssertionError("there is a place to hash at");
            }
            rule(FEW, moreRules);
            deed.run();
            if (rush.stream().anyMatch(Future::isDone)) {
                throw new AssertionError("the rush was over too soon");
            }
            for (Future<?> one : rush) {
                one.get();
            }
        } catch (Exception broken) {
            throw new AssertionError(broken);
        } finally {
            hands.shutdown();
        }
    }

    private List<Resident> people(int number) {
        return Stream.generate(town::moveIn).limit(number).toList();
    }

    private int iterationsThatLast(Resident resident) {
        rule(SOME, "");
        // The first of a server's life takes longer than any other.
        setPassword(resident);
        long begun = System.nanoTime();
        setPassword(resident);
        return (int) (LASTS.toNanos() * SOME / (System.nanoTime() - begun));
    }

    /** Whether somebody with a wrong password is told neither that it is wrong nor that it is right. */
    private boolean isTurnedAway(Resident resident) {
        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        WebPage login = town.citizen().comesFrom("capital-window");
        return login.type("用户名/手机号/身份证号", resident.username())
                .type("密码", "Wrong4password")
                .type("图形验证码", town.simulator().captcha(login))
                .press("登录")
                .text()
                .contains("服务暂不可用，请稍后再试");
    }

    private void rule(int iterations, String more) {
        String rule = "hashAlgorithm(pbkdf2-hmac-sm3) and hashIterations(" + iterations + ")" + more;
        town.admin().put(town.name(), Map.of("realm", town.name(), "passwordPolicy", rule));
    }

    private void setPassword(Resident resident) {
        town.admin()
                .put(
                        town.name() + "/users/" + resident.id() + "/reset-password",
                        Map.of("type", "password", "value", resident.password(), "temporary", false));
    }
}
