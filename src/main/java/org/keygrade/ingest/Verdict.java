package org.keygrade.ingest;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;
import static org.keygrade.ingest.Marks.MARKS;
import static org.keygrade.ingest.Staging.CODES;
import static org.keygrade.ingest.Staging.POSITION;
import static org.keygrade.ingest.Staging.REASONS;
import static org.keygrade.ingest.Staging.ROW;
import static org.keygrade.ingest.Staging.SEQ;
import static org.keygrade.ingest.Staging.STATE;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.keygrade.table.Input;

/** What becomes of every staged row: accepted, duplicate, rejected or parked; exactly one of them. */
final class Verdict {
    static final String ACCEPTED = "accepted";
    static final String DUPLICATE = "duplicate";
    static final String REJECTED = "rejected";
    static final String PARKED = "parked";

    private static final Column NOTHING = lit(new String[0]);

    private Verdict() {}

    /**
     * Staged rows with their marks put to use.
     *
     * @param marks as {@link Marks#of} finds them
     * @return the staged columns with {@code _state}, {@code _marks} and complete {@code _codes}, {@code _reasons} and
     *     {@code _row}
     */
    static Dataset<Row> of(Input input, Dataset<Row> staged, Dataset<Row> marks) {
        Dataset<Row> marked = staged.join(broadcast(marks), Staging.key(), "left_outer")
                .withColumn(MARKS, coalesce(col(MARKS), NOTHING))
                .withColumn(STATE, state());
        Column doubled = array_contains(col(MARKS), Marks.DUPLICATE_KEY);
        Column unknown = filter(col(MARKS), mark -> mark.startsWith(Marks.UNKNOWN));
        Column row = when(col(STATE).isin(REJECTED, PARKED), coalesce(col(ROW), Texts.json(input, true)));
        List<String> kept = Staging.without(marked, List.of(CODES, REASONS, ROW));
        return marked.select(Staging.named(
                kept,
                when(doubled, array(lit(Marks.DUPLICATE_KEY)))
                        .otherwise(col(CODES))
                        .as(CODES),
                concat(col(REASONS), unknown).as(REASONS),
                row.as(ROW)));
    }

    private static Column state() {
        Column waits = size(col(REASONS)).gt(0).or(exists(col(MARKS), mark -> mark.startsWith(Marks.UNKNOWN)));
        return when(size(col(CODES)).gt(0).or(array_contains(col(MARKS), Marks.DUPLICATE_KEY)), REJECTED)
                .when(array_contains(col(MARKS), Marks.DUPLICATE), DUPLICATE)
                .when(waits, PARKED)
                .otherwise(ACCEPTED);
    }

    /** The rejected and the parked: where they came from, their key, what is wrong, and the row as JSON. */
    static Dataset<Row> faults(Input input, Dataset<Row> judged) {
        List<String> columns = new ArrayList<>(input.key());
        columns.addAll(List.of(Staging.PATH, SEQ, POSITION, Staging.FIRST_SEEN, STATE, CODES, REASONS, ROW));
        return judged.where(col(STATE).isin(REJECTED, PARKED)).select(Staging.named(columns));
    }

    /** Of several accepted rows with one key the newest. */
    static Dataset<Row> newest(Input input, Dataset<Row> accepted) {
        Column contested = array_contains(col(MARKS), Marks.CONTESTED);
        Column place = row_number()
                .over(Window.partitionBy(Staging.named(input.key()))
                        .orderBy(col(SEQ).desc(), col(POSITION).desc()));
        Dataset<Row> newest = accepted.where(contested)
                .withColumn("_place", place)
                .where(col("_place").equalTo(1))
                .drop("_place");
        return accepted.where(contested.equalTo(false)).union(newest);
    }

    /**
     * The rows that wait. One whose key came again later and was accepted waits no more: silver does not know which
     * delivery last confirmed a row, so releasing it would bring back what was replaced.
     *
     * @param waiting the parked ones among the judged, or their {@link #faults}
     */
    static Dataset<Row> unreplaced(Input input, Dataset<Row> judged, Dataset<Row> waiting) {
        Dataset<Row> newer = judged.where(col(STATE).equalTo(ACCEPTED).and(array_contains(col(MARKS), Marks.CONTESTED)))
                .groupBy(Staging.named(input.key()))
                .agg(max(SEQ).as("_newer"));
        Column replaced = input.key().stream()
                .map(name -> waiting.col(name).equalTo(newer.col(name)))
                .reduce(newer.col("_newer").gt(waiting.col(SEQ)), Column::and);
        return waiting.join(newer, replaced, "left_anti");
    }
}
