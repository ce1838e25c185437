package org.keygrade.publish;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.keygrade.table.Attention;

/** Sentences of the morning list that name somebody whom their row is not about. */
final class Sentences {
    private Sentences() {}

    /**
     * The keys of the rows of an account whose sentence holds the name, or the key, of one of its people.
     *
     * @param people contact_id, account_id, full_name
     */
    static Dataset<Row> naming(Dataset<Row> people, Dataset<Row> attention) {
        Dataset<Row> names = people.select(
                col("account_id").as("_account"),
                functions.explode(functions.array("full_name", "contact_id")).as("_name"));
        return attention
                .join(
                        functions.broadcast(names),
                        col("account_id")
                                .equalTo(col("_account"))
                                .and(col("sentence").contains(col("_name"))),
                        "left_semi")
                .select(Attention.TABLE.key().stream().map(functions::col).toArray(org.apache.spark.sql.Column[]::new));
    }
}
