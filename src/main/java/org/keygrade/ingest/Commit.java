package org.keygrade.ingest;

import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.keygrade.ingest.Staging.FIRST_SEEN;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.keygrade.config.SourceConfig.Load;
import org.keygrade.table.Deliveries;
import org.keygrade.table.Inputs;
import org.keygrade.table.Parked;
import org.keygrade.table.Rejects;
import org.keygrade.table.Table;
import org.keygrade.warehouse.FailPoint;
import org.keygrade.warehouse.Workers;

/** Writes what was staged. The deliveries come last: a run that dies before them has read nothing, for the next one. */
record Commit(Night night, Staged staged) {
    void run() {
        try (Workers workers = new Workers(night.spark())) {
            List<Table> tables = new ArrayList<>(List.of(Deliveries.TABLE, Rejects.TABLE, Parked.TABLE));
            night.inputs().forEach(input -> tables.add(input.silver()));
            workers.map(tables, this::defined);
            FailPoint.SILVER_DEFINED.pass();
            if (staged.changes()) {
                workers.map(staged.datasets(), this::merged);
                workers.map(List.<Supplier<Table>>of(this::rejects, this::parked), Supplier::get);
                night.warehouse().append(Deliveries.TABLE, Records.deliveries(night, staged), night.runId());
                FailPoint.DELIVERIES_WRITTEN.pass();
            }
        }
    }

    private Table defined(Table table) {
        night.warehouse().createOrWiden(table);
        return table;
    }

    private Table merged(StagedDataset dataset) {
        merge(dataset);
        FailPoint.SILVER_MERGED.pass();
        return dataset.input().silver();
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
    private Table rejects() {
        String mine = "delivery_seq > %d OR run_id = '%s'"
                .formatted(staged.ledger().last(), night.runId().replace("'", "\\'"));
        night.warehouse().overwriteWhere(Rejects.TABLE, mine, Records.rejects(night, staged), night.runId());
        FailPoint.REJECTS_WRITTEN.pass();
        return Rejects.TABLE;
    }

    private Table parked() {
        List<StagedDataset> changed = staged.datasets().stream()
                .filter(dataset -> dataset.changes() && (dataset.rows(Verdict.PARKED) > 0 || waited(dataset)))
                .toList();
        if (!changed.isEmpty()) {
            Stream<String> names =
                    changed.stream().map(dataset -> "'" + dataset.input().name() + "'");
            String theirs = "dataset IN (" + names.collect(joining(", ")) + ")";
            night.warehouse().overwriteWhere(Parked.TABLE, theirs, Records.parked(night, changed), night.runId());
        }
        FailPoint.PARKED_WRITTEN.pass();
        return Parked.TABLE;
    }

    private boolean waited(StagedDataset dataset) {
        return staged.ledger().waiting().contains(dataset.input().name());
    }
}
