package org.keygrade.metric;

import static java.util.stream.Collectors.toMap;
import static org.keygrade.testing.Frames.frame;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.config.Pipeline.CustomerValue;
import org.keygrade.table.Silver;

/** Short ways to write silver tables and to look at one metric. */
final class MetricSamples {
    static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    static final CustomerValue SETTINGS = new CustomerValue(0.1, 0.1, 0.98, 365);

    private static final String SALES = "sale_id string, account_id string, order_id string, sold_on date,"
            + " product_line string, revenue bigint, cost bigint";

    private MetricSamples() {}

    static Dataset<Row> accounts(Row... rows) {
        return frame("account_id string, customer_since date, wallet_estimate bigint", rows);
    }

    static Dataset<Row> sales(Row... rows) {
        return frame(SALES, rows);
    }

    static Dataset<Row> serviceCosts(Row... rows) {
        return frame("cost_id string, account_id string, incurred_on date, amount bigint", rows);
    }

    static Dataset<Row> opportunities(Row... rows) {
        return frame(
                "opportunity_id string, account_id string, amount bigint, probability double, closed_on date,"
                        + " outcome string",
                rows);
    }

    static Dataset<Row> ratings(Row... rows) {
        return frame("account_id string, criterion string, rated_on date, rating double", rows);
    }

    /** Accounts and sales, every column of them delivered. */
    static Silver silver(Dataset<Row> accounts, Dataset<Row> sales) {
        return silver(Map.of("accounts", accounts, "sales", sales));
    }

    static Silver silver(Map<String, Dataset<Row>> rows) {
        return new Silver(
                rows,
                rows.entrySet().stream()
                        .collect(toMap(
                                Map.Entry::getKey,
                                entry -> Set.of(entry.getValue().columns()))));
    }

    static Silver with(Silver silver, String dataset, Dataset<Row> rows) {
        Map<String, Dataset<Row>> all = new HashMap<>(silver.rows());
        all.put(dataset, rows);
        return silver(all);
    }

    static Dataset<Row> compute(Silver silver, LocalDate asOf) {
        return AccountMetricsBuilder.compute(silver, null, asOf, SETTINGS);
    }

    static Date day(String day) {
        return Date.valueOf(LocalDate.parse(day));
    }
}
