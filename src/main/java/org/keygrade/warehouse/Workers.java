package org.keygrade.warehouse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** A few threads that keep Spark busy while the driver plans: most pieces of a night are small. */
public final class Workers implements AutoCloseable {
    private static final int THREADS = 4;

    private final ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    private final SparkSession spark;

    /** @param spark the session the work goes by */
    public Workers(SparkSession spark) {
        this.spark = spark;
    }

    /** The results in the order of the items, by workers of their own. */
    public static <T, R> List<R> map(SparkSession spark, Collection<T> items, Function<T, R> work) {
        try (Workers workers = new Workers(spark)) {
            return workers.map(items, work);
        }
    }

    /**
     * The results in the order of the items. All of them are tried; the first failure is thrown when none is running
     * any more, so that nothing is still being committed when the caller gives up.
     */
    public <T, R> List<R> map(Collection<T> items, Function<T, R> work) {
        List<CompletableFuture<R>> running =
                items.stream().map(item -> start(() -> work.apply(item))).toList();
        List<R> results = new ArrayList<>();
        RuntimeException failure = null;
        for (CompletableFuture<R> each : running) {
            try {
                results.add(result(each));
            } catch (RuntimeException e) {
                failure = first(failure, e);
            }
        }
        if (failure != null) {
            throw failure;
        }
        return results;
    }

    /** Starts work. */
    public <T> CompletableFuture<T> start(Supplier<T> work) {
        return after(List.of(), work);
    }

    /** Starts work once what it needs is there; fails if one of them does. */
    public <T> CompletableFuture<T> after(List<? extends CompletableFuture<?>> needed, Supplier<T> work) {
        return CompletableFuture.allOf(needed.toArray(CompletableFuture[]::new))
                .thenApplyAsync(
                        done -> {
                            SparkSession.setActiveSession(spark);
                            return work.get();
                        },
                        pool);
    }

    /** The result of work, or what it failed with. */
    public static <T> T result(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException failure) {
            Throwable cause = failure;
            while (cause instanceof CompletionException && cause.getCause() != null) {
                cause = cause.getCause();
            }
            throw cause instanceof RuntimeException known ? known : failure;
        }
    }

    private static RuntimeException first(@Nullable RuntimeException earlier, RuntimeException now) {
        if (earlier == null) {
            return now;
        }
        earlier.addSuppressed(now);
        return earlier;
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
