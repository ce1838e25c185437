package org.keygrade.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.keygrade.ingest.Staging.CODES;
import static org.keygrade.ingest.Staging.FIRST_SEEN;
import static org.keygrade.ingest.Staging.PATH;
import static org.keygrade.ingest.Staging.POSITION;
import static org.keygrade.ingest.Staging.REASONS;
import static org.keygrade.ingest.Staging.ROW;
import static org.keygrade.ingest.Staging.SEQ;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.keygrade.source.Delivery;
import org.keygrade.table.Deliveries;
import org.keygrade.table.Inputs;
import org.keygrade.table.Parked;
import org.keygrade.table.Rejects;

/** Rows of the control tables, from what was staged. */
final class Records {
    private Records() {}

    /** Rows of control/rejects; severity {@code row}: left out, {@code field}: kept without using the field. */
    static Dataset<Row> rejects(Night night, String dataset, String severity, Dataset<Row> rows) {
        return Rejects.TABLE.select(rows.select(
                lit(dataset).as("dataset"),
                col(PATH).as("path"),
                col(POSITION).as("row_number"),
                col(SEQ).as("delivery_seq"),
                lit(severity).as("severity"),
                col(CODES).as("codes"),
                col(ROW).as("row"),
                lit(night.runId()).as("run_id"),
                lit(night.day()).as("as_of")));
    }

    /** All that was rejected this night. */
    static Dataset<Row> rejects(Night night, Staged staged) {
        Dataset<Row> all = night.empty(Rejects.TABLE);
        for (StagedDataset dataset : staged.datasets()) {
            Dataset<Row> rejected = dataset.rejected();
            if (rejected != null) {
                all = all.union(rejects(night, dataset.input().name(), "row", rejected));
            }
        }
        Dataset<Row> cyclic = staged.cyclic();
        return cyclic == null ? all : all.union(rejects(night, Inputs.ACCOUNTS.name(), "field", cyclic));
    }

    /** All that waits, of the datasets that changed. */
    static Dataset<Row> parked(Night night, List<StagedDataset> datasets) {
        Dataset<Row> all = night.empty(Parked.TABLE);
        for (StagedDataset dataset : datasets) {
            Dataset<Row> waiting = dataset.waiting();
            if (waiting != null) {
                all = all.union(parked(night, dataset.input().name(), waiting));
            }
        }
        return all;
    }

    private static Dataset<Row> parked(Night night, String dataset, Dataset<Row> waiting) {
        return Parked.TABLE.select(waiting.select(
                lit(dataset).as("dataset"),
                col(PATH).as("path"),
                col(POSITION).as("row_number"),
                col(SEQ).as("delivery_seq"),
                col(REASONS).as("reasons"),
                col(ROW).as("row"),
                coalesce(col(FIRST_SEEN), lit(night.day())).as("first_seen"),
                lit(night.runId()).as("run_id")));
    }

    /** One row per delivery that was read. */
    static Dataset<Row> deliveries(Night night, Staged staged) {
        List<Row> rows = new ArrayList<>();
        for (StagedDataset dataset : staged.datasets()) {
            dataset.arrivals().forEach(arrival -> rows.add(delivery(night, dataset, arrival)));
        }
        return night.spark().createDataFrame(rows, Deliveries.TABLE.schema());
    }

    private static Row delivery(Night night, StagedDataset dataset, Arrival arrival) {
        Delivery delivery = arrival.delivery();
        Tally tally = dataset.tally();
        return RowFactory.create(
                delivery.dataset(),
                delivery.path(),
                delivery.size(),
                new Timestamp(delivery.modifiedMillis()),
                delivery.contentHash(),
                arrival.seq(),
                delivery.watermark(),
                dataset.columns().stream().sorted().toArray(String[]::new),
                tally.delivered(arrival, Tally.READ),
                tally.delivered(arrival, Verdict.ACCEPTED),
                tally.delivered(arrival, Verdict.REJECTED),
                tally.delivered(arrival, Verdict.PARKED),
                tally.delivered(arrival, Verdict.DUPLICATE),
                night.runId(),
                night.day());
    }
}
