package org.keygrade.publish;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.keygrade.table.Table;
import org.keygrade.warehouse.FailPoint;
import org.keygrade.warehouse.Warehouse;
import org.keygrade.warehouse.Workers;

/**
 * The tables of a first night, created while it computes: each keeps the driver busy for a while and Spark idle. Nobody
 * sees them before they are published; a run that dies leaves them empty.
 */
public final class Groundwork implements AutoCloseable {
    private final Workers workers;
    private final CompletableFuture<Void> done;

    private Groundwork(Workers workers, CompletableFuture<Void> done) {
        this.workers = workers;
        this.done = done;
    }

    /** Starts to create these tables, one after the other. */
    public static Groundwork start(Warehouse warehouse, List<Table> tables) {
        Warehouse light = warehouse.light();
        Workers workers = new Workers(light.spark());
        return new Groundwork(workers, workers.start(() -> {
            tables.forEach(table -> {
                light.createOrWiden(table);
                FailPoint.GROUND_LAID.pass();
            });
            return null;
        }));
    }

    /** Waits for it; what failed is tried again by whoever publishes, and said there. */
    public void finish() {
        done.exceptionally(failed -> null).join();
    }

    @Override
    public void close() {
        finish();
        workers.close();
    }
}
