package org.keygrade.ingest;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.first_value;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;
import static org.keygrade.ingest.Staging.CODES;
import static org.keygrade.ingest.Staging.POSITION;
import static org.keygrade.ingest.Staging.ROW;
import static org.keygrade.ingest.Staging.SEQ;

import java.math.BigInteger;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.keygrade.table.Input;
import org.keygrade.table.Link;

/**
 * What is to be said of staged rows that only other rows can tell: a reference that is not there, another row with the
 * same key. Few rows have a mark, so marks are found on narrow columns and joined to the staged rows afterwards.
 */
final class Marks {
    /** Identical to a later row of its key in the same delivery. */
    static final String DUPLICATE = "duplicate";
    /** Another row of its key comes later in the same delivery, and differs. */
    static final String DUPLICATE_KEY = "duplicate_key";
    /** Rows of its key came in several deliveries: the newest that is accepted goes to silver. */
    static final String CONTESTED = "contested";
    /** Begins the mark of a row that waits for a reference. */
    static final String UNKNOWN = "unknown:";
    /** The marks of a row, sorted. */
    static final String MARKS = "_marks";

    /** Bytes of staged files whose references every executor may hold: up to a million rows, of a hundred bytes each. */
    private static final BigInteger FEW = BigInteger.valueOf(4L << 20);

    static final String KNOWN = "_known";

    private static final String MARK = "_mark";
    private static final String KEY_HASH = "_key_hash";

    private Marks() {}

    /**
     * The marks of staged rows.
     *
     * @param staged rows of an input with {@code _codes} and {@code _reasons}
     * @param keys by input name, the keys (named as the key column) that references may use; inputs that are not
     *     configured are absent and not checked
     * @return _delivery_seq, _position, _marks: only rows that have one
     */
    static Dataset<Row> of(Input input, Dataset<Row> staged, Map<String, Dataset<Row>> keys) {
        Dataset<Row> good = staged.where(size(col(CODES)).equalTo(0));
        Dataset<Row> all = sameKey(input, good);
        boolean few = isFew(staged);
        for (Link link : input.links()) {
            Dataset<Row> known = keys.get(link.input());
            if (link.missing() == Link.Missing.PARK && known != null) {
                boolean fewOfMany = few && !isFew(known);
                Dataset<Row> held = fewOfMany ? asked(known, good.select(link.column())) : known;
                all = all.union(unknown(good, link, held));
            }
        }
        return all.groupBy(SEQ, POSITION).agg(array_sort(collect_list(MARK)).as(MARKS));
    }

    /** Only keys whose hash repeats are compared, so that the whole delivery is never shuffled. */
    private static Dataset<Row> sameKey(Input input, Dataset<Row> good) {
        Column hash = xxhash64(Staging.named(input.key()));
        Dataset<Row> repeated = good.select(hash.as(KEY_HASH))
                .groupBy(KEY_HASH)
                .agg(count(lit(1)).as("_rows"))
                .where(col("_rows").gt(1))
                .select(KEY_HASH);
        Dataset<Row> suspects = good.withColumn(KEY_HASH, hash).join(broadcast(repeated), KEY_HASH, "left_semi");
        return suspects.select(col(SEQ), col(POSITION), mark(input).as(MARK))
                .where(col(MARK).isNotNull());
    }

    private static Column mark(Input input) {
        WindowSpec byKey = Window.partitionBy(Staging.named(input.key()));
        WindowSpec latestFirst = Window.partitionBy(Staging.named(input.key(), col(SEQ)))
                .orderBy(col(POSITION).desc());
        Column content = struct(Staging.named(Staging.business(input), col(ROW)));
        Column superseded = row_number().over(latestFirst).gt(1);
        Column identical = content.eqNullSafe(first_value(content).over(latestFirst));
        return when(superseded.and(identical), DUPLICATE)
                .when(superseded, DUPLICATE_KEY)
                .when(min(SEQ).over(byKey).notEqual(max(SEQ).over(byKey)), CONTESTED);
    }

    /** The known keys that are asked for: few rows that refer go to where the keys are, which are then not shuffled. */
    static Dataset<Row> asked(Dataset<Row> known, Dataset<Row> references) {
        Dataset<Row> asked = references.toDF("_asked");
        return known.toDF(KNOWN).join(broadcast(asked), col(KNOWN).equalTo(col("_asked")), "left_semi");
    }

    /** As the files of the rows tell, all columns together, before anything is planned. */
    private static boolean isFew(Dataset<Row> rows) {
        return rows.queryExecution()
                        .analyzed()
                        .stats()
                        .sizeInBytes()
                        .bigInteger()
                        .compareTo(FEW)
                <= 0;
    }

    private static Dataset<Row> unknown(Dataset<Row> good, Link link, Dataset<Row> known) {
        Dataset<Row> referring = good.select(col(SEQ), col(POSITION), col(link.column()))
                .where(col(link.column()).isNotNull());
        return referring
                .join(known.toDF(KNOWN), col(link.column()).equalTo(col(KNOWN)), "left_anti")
                .select(
                        col(SEQ),
                        col(POSITION),
                        concat(lit(UNKNOWN + link.input() + ":"), col(link.column()))
                                .as(MARK));
    }
}
