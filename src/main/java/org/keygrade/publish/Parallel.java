package org.keygrade.publish;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** A few commits at a time: each waits for its driver more than for cores. */
final class Parallel {
    private static final int THREADS = 4;

    private Parallel() {}

    /**
     * The results in the order of the items. All of them are tried; the first failure is thrown when none is running
     * any more, so that nothing is still being committed when the caller gives up.
     */
    static <T, R> List<R> map(SparkSession spark, Collection<T> items, Function<T, R> work) {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<R>> running = items.stream()
                    .map(item -> pool.submit(() -> {
                        SparkSession.setActiveSession(spark);
                        return work.apply(item);
                    }))
                    .toList();
            return results(running);
        } finally {
            pool.shutdown();
        }
    }

    private static <R> List<R> results(List<Future<R>> running) {
        List<R> results = new ArrayList<>();
        RuntimeException failure = null;
        for (Future<R> each : running) {
            try {
                results.add(each.get());
            } catch (ExecutionException e) {
                failure = first(failure, e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                failure = first(failure, e);
            }
        }
        if (failure != null) {
            throw failure;
        }
        return results;
    }

    private static RuntimeException first(@Nullable RuntimeException earlier, @Nullable Throwable now) {
        if (earlier == null) {
            return now instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(now);
        }
        if (now != null) {
            earlier.addSuppressed(now);
        }
        return earlier;
    }
}
