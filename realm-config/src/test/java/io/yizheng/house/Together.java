package io.yizheng.house;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many people doing something at the same time. */
public final class Together {

    private static final int THREADS = 32;

    private Together() {}

    /** What one of them does. */
    @FunctionalInterface
    public interface Turn<T> {
        T take(int number) throws Exception;
    }

    /** What came of it, in the order of their numbers. */
    public static <T> List<T> together(int count, Turn<T> turn) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<T>> turns = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int number = i;
                turns.add(() -> turn.take(number));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> result : people.invokeAll(turns)) {
                results.add(result.get());
            }
            return results;
        } finally {
            people.shutdownNow();
        }
    }
}
