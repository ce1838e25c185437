package org.keygrade.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.network.NetworkClock;
import org.keygrade.publish.PublishedTables;
import org.keygrade.table.Inputs;
import org.keygrade.table.NetworkRows;
import org.keygrade.warehouse.Work;

/**
 * Whose networks a night computes, and what it takes over.
 *
 * @param kept state/networks of the night before; empty: nothing is taken over
 */
record DueNetworks(NetworkClock clock, Optional<Dataset<Row>> kept, Run run) {
    /**
     * Counts from the base; without one, or where its changes cannot be told, everybody is due. So they are in a small
     * company: to find out what changed would take longer than to compute it.
     */
    static DueNetworks of(Run run, NightData data, PublishedTables base, Networks networks) {
        Dataset<Row> accounts = data.silver().of(Inputs.ACCOUNTS);
        Optional<SilverChanges> changes = base.publication()
                .filter(since -> !Scale.isSmall(data.rows()) && base.has(NetworkRows.TABLE))
                .map(since -> new SilverChanges(run, data, since))
                .filter(SilverChanges::known);
        if (changes.isEmpty()) {
            return new DueNetworks(NetworkClock.everybody(accounts, run.asOf()), Optional.empty(), run);
        }
        Dataset<Row> before = base.asDefined(NetworkRows.TABLE);
        NetworkClock clock = run.progress()
                .step(
                        "find changed accounts",
                        () -> written(run, clock(run, accounts, before, changes.get())),
                        found -> found.due().rows().count());
        return new DueNetworks(clock, networks == Networks.ALL ? Optional.empty() : Optional.of(before), run);
    }

    private static NetworkClock clock(Run run, Dataset<Row> accounts, Dataset<Row> before, SilverChanges changes) {
        return NetworkClock.after(accounts, before.where(col("piece").equalTo(0)), changes.accounts(), run.asOf());
    }

    private static NetworkClock written(Run run, NetworkClock clock) {
        return clock.written(new Work(run.warehouse(), run.id()).write("network_clock", clock.rows()));
    }

    /** The rows of state/networks. */
    Dataset<Row> rows(Function<NetworkClock, Dataset<Row>> compute) {
        return kept.map(before -> compute.apply(clock.due())
                        .unionAll(NetworkRows.TABLE.select(clock.kept(before).withColumn("as_of", lit(run.asOf())))))
                .orElseGet(() -> compute.apply(clock));
    }
}
