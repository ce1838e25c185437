package org.keygrade.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.table.Input;
import org.keygrade.table.Inputs;

/**
 * What a new snapshot means for silver.
 *
 * @param open rows of silver that are there
 * @param closed how many of them the snapshot no longer has
 */
record Closings(long open, long closed) {
    static final Closings NONE = new Closings(0, 0);

    private static final String HELD = "_held";

    static Closings of(Night night, Input input, Dataset<Row> staged) {
        if (!night.warehouse().exists(input.silver())) {
            return NONE;
        }
        String[] key = input.key().toArray(String[]::new);
        Dataset<Row> held = held(input, staged).withColumn(HELD, lit(true));
        Row counts = night.warehouse()
                .read(input.silver())
                .where(col(Inputs.CLOSED_BY).isNull())
                .selectExpr(key)
                .join(held, key, "left_outer")
                .agg(count(lit(1)), count(when(col(HELD).isNull(), 1)))
                .head();
        return new Closings(counts.getLong(0), counts.getLong(1));
    }

    /** The keys a snapshot holds, those of rows that are rejected or wait included: a faulty row is not a missing one. */
    static Dataset<Row> held(Input input, Dataset<Row> staged) {
        Column complete =
                input.key().stream().map(name -> col(name).isNotNull()).reduce(lit(true), Column::and);
        return staged.where(complete).select(Staging.named(input.key())).distinct();
    }
}
