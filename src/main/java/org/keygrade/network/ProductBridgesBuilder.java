package org.keygrade.network;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.table.Inputs;
import org.keygrade.table.ProductBridges;
import org.keygrade.table.Silver;

/** gold/product_bridges: of the lines that people use and specify, those the account buys. */
public final class ProductBridgesBuilder {
    private ProductBridgesBuilder() {}

    /** The rows of the table; a line is bought if it has positive sales in the 12 months up to the as-of date. */
    public static Dataset<Row> of(RelationshipNetwork network, Silver silver, LocalDate asOf) {
        Dataset<Row> bought = silver.of(Inputs.SALES)
                .where(col("sold_on")
                        .gt(lit(asOf.minusMonths(12)))
                        .and(col("sold_on").leq(lit(asOf))))
                .where(col("revenue").gt(0).and(col("product_line").isNotNull()))
                .select("account_id", "product_line");
        return ProductBridges.TABLE.select(
                among(bought, "product_line_b", among(bought, "product_line_a", network.list("bridges"))));
    }

    private static Dataset<Row> among(Dataset<Row> bought, String line, Dataset<Row> bridges) {
        return bridges.join(
                bought.withColumnRenamed("product_line", line), new String[] {"account_id", line}, "left_semi");
    }
}
