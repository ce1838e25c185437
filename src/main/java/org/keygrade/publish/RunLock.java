package org.keygrade.publish;

import java.nio.file.Path;
import java.util.Optional;
import org.keygrade.warehouse.Warehouse;

/** The lock of a warehouse: one run at a time. Closing it lets the next one in. */
public sealed interface RunLock extends AutoCloseable permits FileRunLock, LeaseRunLock {
    /**
     * Takes the lock, or fails with exit 4 naming the run that holds it. On a local file system the lock is the
     * operating system's and ends with its process; elsewhere it is a lease that goes stale when nobody renews it.
     */
    static RunLock acquire(Warehouse warehouse, String runId) {
        Optional<Path> root = SmallFile.local(warehouse, "");
        return root.isPresent()
                ? FileRunLock.acquire(root.get(), runId)
                : LeaseRunLock.acquire(warehouse.fileSystem(), warehouse.root(), runId, LeaseRunLock.Times.DEFAULT);
    }

    /** Who holds the lock at this moment; nothing is changed. */
    static Seen look(Warehouse warehouse) {
        Optional<Path> root = SmallFile.local(warehouse, "");
        return root.isPresent()
                ? FileRunLock.look(root.get())
                : LeaseRunLock.look(warehouse.fileSystem(), warehouse.root(), LeaseRunLock.Times.DEFAULT);
    }

    /** What a lock looks like from outside. */
    enum State {
        FREE,
        HELD,
        /** The run that holds it has died. */
        STALE
    }

    /**
     * A lock as it was seen.
     *
     * @param holder the run it names; empty if free
     */
    record Seen(State state, String holder) {}

    @Override
    void close();
}
