package org.keygrade.metric;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Arrays;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.keygrade.table.Inputs;
import org.keygrade.table.Silver;

/** Sales and service costs per account: one shuffle by account, then one look at each line. */
final class SalesFacts {
    static final int ORDER_AT = 1;
    static final int DAY_AT = 2;
    static final int PRODUCT_LINE_AT = 3;
    static final int REVENUE_AT = 4;
    static final int COST_AT = 5;
    static final int SERVICE_AT = 6;

    /** {@code day} counts from 1970-01-01, amounts are hundredths; {@code revenue} is null for service costs. */
    private static final StructType LINES = StructType.fromDDL("account_id STRING, order_id STRING, day INT,"
            + " product_line STRING, revenue BIGINT, cost BIGINT, service BIGINT");

    private SalesFacts() {}

    /** One row per account with sales or service costs, in the shape of {@link SalesLedger#FACTS}; its days are dates. */
    static Dataset<Row> of(Silver silver, Scope scope) {
        Dataset<Row> lines = sales(silver);
        if (silver.has(Inputs.SERVICE_COSTS)) {
            lines = lines.unionAll(serviceCosts(silver));
        }
        // The hash comes first for the sort, which compares eight bytes: ids tend to begin alike.
        return lines.groupBy(xxhash64(col("account_id")).as("hash"), col("account_id"))
                .as(Encoders.tuple(Encoders.LONG(), Encoders.STRING()), Encoders.row(LINES))
                .flatMapSortedGroups(SalesLedger.order(), new SalesFunction(scope), Encoders.row(SalesLedger.FACTS))
                .withColumn("first_sale", date_from_unix_date(col("first_sale")))
                .withColumn("last_sale", date_from_unix_date(col("last_sale")));
    }

    private static Dataset<Row> sales(Silver silver) {
        return shaped(silver.of(Inputs.SALES).withColumn("day", unix_date(col("sold_on"))));
    }

    private static Dataset<Row> serviceCosts(Silver silver) {
        return shaped(silver.of(Inputs.SERVICE_COSTS)
                .select(
                        col("account_id"),
                        unix_date(col("incurred_on")).as("day"),
                        col("amount").as("service")));
    }

    private static Dataset<Row> shaped(Dataset<Row> rows) {
        Set<String> there = Set.of(rows.columns());
        return rows.select(Arrays.stream(LINES.fields())
                .map(field -> (there.contains(field.name()) ? col(field.name()) : lit(null))
                        .cast(field.dataType())
                        .as(field.name()))
                .toArray(Column[]::new));
    }
}
