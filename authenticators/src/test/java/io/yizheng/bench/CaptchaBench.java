package io.yizheng.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Pictures a second and core, and bytes a picture, of all painters in one JVM, in turns. */
public final class CaptchaBench {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double NANOS = 1e9;

    private CaptchaBench() {}

    /**
     * One line of the table.
     *
     * @param perSecond pictures for one second of processor time of the painting thread; the median of the rounds
     * @param slowest the round with the fewest
     * @param fastest the round with the most
     * @param bytes of a picture on average
     */
    public record Speed(CaptchaPainter painter, double perSecond, double slowest, double fastest, int bytes) {}

    /** Runs as many rounds, in each of which every painter paints as many pictures, after one round to warm up. */
    public static List<Speed> speeds(int rounds, int pictures) {
        SecureRandom random = new SecureRandom();
        Map<CaptchaPainter, List<Double>> measured = new EnumMap<>(CaptchaPainter.class);
        Map<CaptchaPainter, Long> bytes = new EnumMap<>(CaptchaPainter.class);
        for (int round = 0; round <= rounds; round++) {
            for (CaptchaPainter painter : CaptchaPainter.values()) {
                long before = THREADS.getCurrentThreadCpuTime();
                long painted = 0;
                for (int i = 0; i < pictures; i++) {
                    painted += painter.paint(random).picture().length;
                }
                double seconds = (THREADS.getCurrentThreadCpuTime() - before) / NANOS;
                if (round > 0) {
                    measured.computeIfAbsent(painter, first -> new ArrayList<>())
                            .add(pictures / seconds);
                    bytes.merge(painter, painted, Long::sum);
                }
            }
        }
        List<Speed> speeds = new ArrayList<>();
        measured.forEach((painter, figures) -> {
            List<Double> sorted = figures.stream().sorted().toList();
            int average = (int) (bytes.get(painter) / ((long) rounds * pictures));
            speeds.add(new Speed(painter, sorted.get(rounds / 2), sorted.get(0), sorted.get(rounds - 1), average));
        });
        return speeds;
    }
}
