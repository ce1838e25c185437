package org.keygrade.grade;

import static java.util.stream.Collectors.toMap;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.spark_partition_id;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Ranks any number of accounts without one task seeing them all: sort by ranges, count, add up. Order: score
 * descending, gross_profit_ttm descending with nulls last, account_id.
 *
 * @param places the columns ranked by, and place BIGINT (competing accounts ahead, plus one: for an account with a
 *     score that does not compete, the rank it would have; null without a score), rank INT and percentile DOUBLE (null
 *     unless it competes)
 * @param population number of competing accounts
 */
record Ranking(Dataset<Row> places, long population) {
    private static final StructType OFFSETS =
            new StructType().add("part", DataTypes.IntegerType, false).add("offset", DataTypes.LongType, false);

    /**
     * The first half. Its rows must be written before they are used: evaluated twice, the ranges differ.
     *
     * @param accounts account_id, score, gross_profit_ttm, competes (never without a score), and any other columns
     * @return the same and part INT (rows of a lower part come first) and ahead BIGINT (competing accounts before this
     *     one in its part)
     */
    static Dataset<Row> sorted(Dataset<Row> accounts) {
        Column[] order = {
            col("score").desc_nulls_last(),
            col("gross_profit_ttm").desc_nulls_last(),
            col("account_id").asc()
        };
        Dataset<Row> parts =
                accounts.repartitionByRange(order).sortWithinPartitions(order).withColumn("part", spark_partition_id());
        int competes = parts.schema().fieldIndex("competes");
        return parts.mapPartitions(
                (MapPartitionsFunction<Row, Row>) rows -> new Counted(rows, competes),
                Encoders.row(parts.schema().add("ahead", DataTypes.LongType, false)));
    }

    /** The second half, over the written rows of the first. */
    static Ranking of(Dataset<Row> sorted) {
        // As many rows as partitions, however many accounts.
        List<Row> counts = sorted.groupBy("part")
                .agg(count_if(col("competes")).as("accounts"))
                .orderBy("part")
                .collectAsList();
        List<Row> offsets = new ArrayList<>();
        long ahead = 0;
        for (Row count : counts) {
            offsets.add(RowFactory.create(count.getInt(0), ahead));
            ahead += count.getLong(1);
        }
        Dataset<Row> parts = sorted.sparkSession().createDataFrame(offsets, OFFSETS);
        return new Ranking(places(sorted.join(broadcast(parts), "part"), ahead), ahead);
    }

    private static Dataset<Row> places(Dataset<Row> counted, long population) {
        Column place = col("ahead").plus(col("offset")).plus(1);
        Column behind = lit(population).minus(place).cast("double");
        Column percentile = population == 1 ? lit(1.0) : behind.divide(lit((double) population - 1));
        return counted.withColumns(Map.of(
                        "place", when(col("score").isNotNull(), place),
                        "rank", when(col("competes"), place).cast("int"),
                        "percentile", when(col("competes"), percentile)))
                .drop("part", "ahead", "offset");
    }

    /** The scores that stand at these ranks; a rank nobody has is absent. */
    Map<Long, Double> scoresAt(List<Long> ranks) {
        return places.filter(col("rank").isin(ranks.toArray())).select("place", "score").collectAsList().stream()
                .collect(toMap(row -> row.getLong(0), row -> row.getDouble(1)));
    }

    /** Adds to each row how many competing accounts its partition has seen before it. */
    private static final class Counted implements Iterator<Row> {
        private final Iterator<Row> rows;
        private final int competes;
        private long ahead;

        Counted(Iterator<Row> rows, int competes) {
            this.rows = rows;
            this.competes = competes;
        }

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public Row next() {
            Row row = rows.next();
            Object[] values = new Object[row.size() + 1];
            for (int i = 0; i < row.size(); i++) {
                values[i] = row.get(i);
            }
            values[row.size()] = ahead;
            ahead += row.getBoolean(competes) ? 1 : 0;
            return RowFactory.create(values);
        }
    }
}
