package io.yizheng.kit.limit;

import io.yizheng.archive.counter.Counters;
import java.util.List;

/**
 * Places in several counters at once. They are taken one after the other, and the first counter that is full gives back
 * what was taken before it: what is refused by one limit uses up no other, least of all somebody else's.
 */
public final class Places {

    private final Counters counters;

    public Places(Counters counters) {
        this.counters = counters;
    }

    /** Takes all or none. */
    public boolean take(List<Place> wanted) {
        for (int taken = 0; taken < wanted.size(); taken++) {
            if (!take(wanted.get(taken))) {
                giveBack(wanted.subList(0, taken));
                return false;
            }
        }
        return true;
    }

    /** Whether there is room in all of them, without taking any. */
    public boolean haveRoom(List<Place> wanted) {
        return wanted.stream()
                .filter(Places::isLimited)
                .allMatch(place -> counters.look(place.key()).taken() < place.limit());
    }

    public void giveBack(List<Place> taken) {
        taken.stream().filter(Places::isLimited).map(Place::key).forEach(counters::giveBack);
    }

    private boolean take(Place place) {
        if (!isLimited(place)) {
            return true;
        }
        return place.fresh()
                ? counters.takeFresh(place.key(), place.limit(), place.window()).granted()
                : counters.take(place.key(), place.limit(), place.window()).granted();
    }

    private static boolean isLimited(Place place) {
        return place.limit() > 0;
    }
}
