package org.keygrade.ingest;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A few threads that keep Spark busy while the driver plans: most datasets of a night are small. */
final class Workers implements AutoCloseable {
    private static final int THREADS = 4;

    private final ExecutorService pool = Executors.newFixedThreadPool(THREADS);

    /** Starts work once what it needs is there; fails if one of them does. */
    <T> CompletableFuture<T> after(List<? extends CompletableFuture<?>> needed, Supplier<T> work) {
        return CompletableFuture.allOf(needed.toArray(CompletableFuture[]::new))
                .thenApplyAsync(done -> work.get(), pool);
    }

    /** Does the same for each, and returns when all is done. */
    <T> void each(List<T> items, Consumer<T> work) {
        List<CompletableFuture<Void>> running = items.stream()
                .map(item -> CompletableFuture.runAsync(() -> work.accept(item), pool))
                .toList();
        running.forEach(Workers::result);
    }

    /** The result of work, or what it failed with. */
    static <T> T result(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException failure) {
            Throwable cause = failure;
            while (cause instanceof CompletionException && cause.getCause() != null) {
                cause = cause.getCause();
            }
            if (cause instanceof RuntimeException known) {
                throw known;
            }
            throw failure;
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
