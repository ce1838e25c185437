package org.keygrade.network;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.table.Departures;
import org.keygrade.table.Type;

/** gold_people/departures: what would be lost, and how much revenue stands behind it. */
public final class DeparturesBuilder {
    private DeparturesBuilder() {}

    /**
     * The rows of the table.
     *
     * @param metrics account_id, revenue_ttm in currency units
     */
    public static Dataset<Row> of(RelationshipNetwork network, Dataset<Row> metrics) {
        Dataset<Row> revenue = metrics.select("account_id", "revenue_ttm");
        return Departures.TABLE.select(network.list("departures")
                .join(revenue, new String[] {"account_id"}, "left")
                .withColumn(
                        "revenue_behind",
                        round(greatest(col("revenue_ttm"), lit(0.0)).multiply(col("share_lost")), 2)
                                .cast(Type.MONEY.published())));
    }
}
