package org.keygrade.ingest;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.when;
import static org.keygrade.ingest.Staging.CODES;
import static org.keygrade.ingest.Staging.FIRST_SEEN;
import static org.keygrade.ingest.Staging.REASONS;
import static org.keygrade.ingest.Staging.SEQ;
import static org.keygrade.ingest.Staging.STATE;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import org.keygrade.error.IngestErrors;
import org.keygrade.ingest.DatasetReport.Finding;
import org.keygrade.table.Input;

/** How many rows of each delivery met which verdict. */
record Tally(List<Line> lines) {
    /** As they were read, before any verdict: counted on their own, to hold the verdicts against. */
    static final String READ = "read";

    /**
     * One count.
     *
     * @param retried whether the rows were parked on an earlier night
     * @param newest their newest business date up to the as-of date; null if there is none
     * @param contested how many of them share their key with a row of another delivery
     */
    record Line(
            long seq,
            boolean retried,
            String state,
            long rows,
            @Nullable LocalDate newest,
            long contested) {}

    static final Tally NOTHING = new Tally(List.of());

    static Tally of(Night night, Input input, Dataset<Row> staged, Dataset<Row> judged) {
        Column retried = col(FIRST_SEEN).isNotNull().as("retried");
        Column day = BusinessDay.of(input, night.pipeline().businessTimeZone());
        Column newest = max(when(day.leq(lit(night.day())), day));
        Dataset<Row> read = staged.groupBy(col(SEQ), retried)
                .agg(count(lit(1)).as("rows"))
                .select(
                        col(SEQ),
                        col("retried"),
                        lit(READ).as(STATE),
                        col("rows"),
                        lit(null).cast(DataTypes.DateType),
                        lit(0L));
        Column contested = count(when(array_contains(col(Marks.MARKS), Marks.CONTESTED), 1));
        Dataset<Row> found = judged.groupBy(col(SEQ), retried, col(STATE)).agg(count(lit(1)), newest, contested);
        return new Tally(
                read.union(found).collectAsList().stream().map(Tally::line).toList());
    }

    private static Line line(Row row) {
        LocalDate newest = row.isNullAt(4) ? null : row.getDate(4).toLocalDate();
        return new Line(row.getLong(0), row.getBoolean(1), row.getString(2), row.getLong(3), newest, row.getLong(5));
    }

    /** Rows of new deliveries with this verdict. */
    long delivered(String state) {
        return sum(lines.stream().filter(line -> !line.retried()), state);
    }

    /** Rows of one delivery with this verdict. */
    long delivered(Arrival arrival, String state) {
        return sum(lines.stream().filter(line -> !line.retried() && line.seq() == arrival.seq()), state);
    }

    /** Rows parked earlier with this verdict. */
    long retried(String state) {
        return sum(lines.stream().filter(Line::retried), state);
    }

    private static long sum(Stream<Line> lines, String state) {
        return lines.filter(line -> line.state().equals(state))
                .mapToLong(Line::rows)
                .sum();
    }

    /** Whether any key came in several deliveries. */
    boolean contested() {
        return lines.stream().anyMatch(line -> line.contested() > 0);
    }

    /** The newest accepted business date up to the as-of date; null if there is none. */
    @Nullable
    LocalDate newest() {
        return lines.stream()
                .filter(line -> line.state().equals(Verdict.ACCEPTED))
                .map(Line::newest)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /** Fails unless every row that was read belongs to a delivery and met one verdict. */
    void reconcile(String dataset, List<Arrival> arrivals) {
        long read = 0;
        for (Arrival arrival : arrivals) {
            reconcile(arrival.delivery().path(), delivered(arrival, READ), judged(arrival));
            read += delivered(arrival, READ);
        }
        reconcile(dataset, delivered(READ), read);
    }

    private static void reconcile(String what, long read, long judged) {
        if (read != judged) {
            throw IngestErrors.unreconciled(what, read, judged);
        }
    }

    private long judged(Arrival arrival) {
        return Stream.of(Verdict.ACCEPTED, Verdict.REJECTED, Verdict.PARKED, Verdict.DUPLICATE)
                .mapToLong(state -> delivered(arrival, state))
                .sum();
    }

    /** The most frequent reasons for rows to be left out or to wait. */
    static List<Finding> findings(Dataset<Row> faults) {
        Column code = col("code");
        return faults
                .select(explode(concat(col(CODES), col(REASONS))).as("code"))
                .groupBy(regexp_extract(code, "^[^:=@]+(:[^:=@]+)?", 0).as("kind"))
                .agg(count(lit(1)).as("rows"), min(code))
                .orderBy(col("rows").desc(), col("kind"))
                .limit(DatasetReport.FINDINGS)
                .collectAsList()
                .stream()
                .map(row -> new Finding(row.getString(0), row.getLong(1), row.getString(2)))
                .toList();
    }
}
