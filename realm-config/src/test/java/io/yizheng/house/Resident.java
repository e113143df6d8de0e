package io.yizheng.house;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Somebody with an account. */
public record Resident(String id, String username, String phone, String password, String document) {

    private static final Set<String> GIVEN = ConcurrentHashMap.newKeySet();

    static Resident somebody(String password, String document) {
        return new Resident(null, freshName(), freshPhone(), password, document);
    }

    Resident known(String id) {
        return new Resident(id, username, phone, password, document);
    }

    /** A name nobody has. */
    public static String freshName() {
        return "person" + letters();
    }

    /** A number nobody has: of a range that is assigned, at random, and never the same twice in a run. */
    public static String freshPhone() {
        String phone;
        do {
            phone = "138" + String.format("%08d", ThreadLocalRandom.current().nextInt(100_000_000));
        } while (!GIVEN.add(phone));
        return Secrets.keep(phone);
    }

    /** A phone number as pages show it. */
    public static String masked(String phone) {
        return phone.substring(0, 3) + "****" + phone.substring(7);
    }

    private static String letters() {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            name.append((char) ('a' + ThreadLocalRandom.current().nextInt(26)));
        }
        return name.toString();
    }
}
