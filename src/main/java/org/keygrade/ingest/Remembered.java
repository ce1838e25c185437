package org.keygrade.ingest;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.keygrade.ingest.Staging.ROW;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.table.Input;
import org.keygrade.table.Mentions;
import org.keygrade.warehouse.Forgotten;

/**
 * What is left of a delivery once the people who were forgotten are taken out of it. Their rows are not counted: for a
 * night they were never delivered.
 */
record Remembered(Input input, Forgotten forgotten) {
    private static final String WITHHELD = "_withheld";

    static Remembered of(Night night, Input input) {
        return new Remembered(input, Forgotten.read(night.warehouse()));
    }

    /** Checked rows without those about them, and with the other fields that name them empty. */
    Dataset<Row> rows(Dataset<Row> checked) {
        return forgotten.without(input.silver(), checked);
    }

    /** Staged rows; the raw text of a faulty one that has one of their keys in it is not kept. */
    Dataset<Row> texts(Dataset<Row> staged) {
        if (forgotten.nobody() || Mentions.of(input.silver()).isEmpty()) {
            return staged;
        }
        Dataset<Row> texts = staged.where(col(ROW).isNotNull()).withColumn("_text", explode(Forgotten.texts(col(ROW))));
        Dataset<Row> naming = forgotten
                .among(texts, Forgotten.hash(col("_text")))
                .select(Staging.named(List.of(Staging.key())))
                .distinct()
                .withColumn(WITHHELD, lit(true));
        return staged.join(broadcast(naming), Staging.key(), "left_outer")
                .withColumn(ROW, when(col(WITHHELD).isNull(), col(ROW)))
                .drop(WITHHELD);
    }
}
