package org.keygrade.ingest;

import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.keygrade.ingest.Staging.FIRST_SEEN;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.keygrade.config.SourceConfig.Load;
import org.keygrade.table.Deliveries;
import org.keygrade.table.Inputs;
import org.keygrade.table.Parked;
import org.keygrade.table.Rejects;

/** Writes what was staged. The deliveries come last: a run that dies before them has read nothing, for the next one. */
record Commit(Night night, Staged staged) {
    void run() {
        try (Workers workers = new Workers()) {
            workers.each(night.inputs(), input -> night.warehouse().createOrWiden(input.silver()));
            workers.each(List.of(Deliveries.TABLE, Rejects.TABLE, Parked.TABLE), night.warehouse()::createOrWiden);
            if (staged.changes()) {
                workers.each(staged.datasets(), this::merge);
                rejects();
                parked();
                night.warehouse().append(Deliveries.TABLE, Records.deliveries(night, staged), night.runId());
            }
        }
    }

    private void merge(StagedDataset dataset) {
        Dataset<Row> judged = dataset.judged();
        if (judged == null) {
            return;
        }
        Dataset<Row> winners = dataset.input()
                .silver()
                .select(dataset.winners(judged)
                        .withColumn(Inputs.CLOSED_BY, lit(null).cast(DataTypes.LongType)));
        SilverMerge merge = new SilverMerge(
                night.warehouse(), dataset.input(), staged.ledger().last(), night.runId());
        boolean snapshot = night.source(dataset.input()).load() == Load.SNAPSHOT;
        if (snapshot && !dataset.arrivals().isEmpty()) {
            Dataset<Row> delivered = judged.where(col(FIRST_SEEN).isNull());
            merge.snapshot(winners, Closings.held(dataset.input(), delivered), dataset.lastSeq());
        } else if (dataset.rows(Verdict.ACCEPTED) > 0) {
            merge.upsert(winners);
        }
    }

    /** Rows of a run that died before it recorded its deliveries give way to those of this one. */
    private void rejects() {
        String mine = "delivery_seq > %d OR run_id = '%s'"
                .formatted(staged.ledger().last(), night.runId().replace("'", "\\'"));
        night.warehouse().overwriteWhere(Rejects.TABLE, mine, Records.rejects(night, staged), night.runId());
    }

    private void parked() {
        List<StagedDataset> changed = staged.datasets().stream()
                .filter(dataset -> dataset.changes() && (dataset.rows(Verdict.PARKED) > 0 || waited(dataset)))
                .toList();
        if (!changed.isEmpty()) {
            Stream<String> names =
                    changed.stream().map(dataset -> "'" + dataset.input().name() + "'");
            String theirs = "dataset IN (" + names.collect(joining(", ")) + ")";
            night.warehouse().overwriteWhere(Parked.TABLE, theirs, Records.parked(night, changed), night.runId());
        }
    }

    private boolean waited(StagedDataset dataset) {
        return staged.ledger().waiting().contains(dataset.input().name());
    }
}
