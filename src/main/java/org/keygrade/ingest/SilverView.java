package org.keygrade.ingest;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.flatten;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.table.Deliveries;
import org.keygrade.table.Input;
import org.keygrade.table.Inputs;
import org.keygrade.table.Silver;
import org.keygrade.table.Table;
import org.keygrade.warehouse.Forgotten;

/** Silver as a night sees it. */
final class SilverView {
    private SilverView() {}

    /**
     * The pinned view.
     *
     * @param versions table path to version, of the silver tables of configured inputs and of control/deliveries
     */
    static Silver of(Night night, Map<String, Long> versions) {
        ZoneId zone = night.pipeline().businessTimeZone();
        Map<String, Dataset<Row>> rows = new HashMap<>();
        for (Input input : night.inputs()) {
            Dataset<Row> pinned = pinned(night, versions, input.silver());
            rows.put(input.name(), upTo(night.asOf(), zone, input, open(pinned)).select(names(input)));
        }
        return new Silver(rows, columns(pinned(night, versions, Deliveries.TABLE)));
    }

    private static Dataset<Row> pinned(Night night, Map<String, Long> versions, Table table) {
        Long version = versions.get(table.path());
        if (version == null) {
            throw new IllegalArgumentException("no version is pinned for " + table.path());
        }
        return Forgotten.silverAt(night.warehouse(), table, version);
    }

    private static org.apache.spark.sql.Column[] names(Input input) {
        return Staging.named(Staging.business(input));
    }

    /** Rows that are there: no snapshot has closed them. */
    static Dataset<Row> open(Dataset<Row> silver) {
        return silver.where(col(Inputs.CLOSED_BY).isNull());
    }

    /** Rows dated on or before the as-of date, or not dated. */
    static Dataset<Row> upTo(LocalDate asOf, ZoneId zone, Input input, Dataset<Row> rows) {
        return rows.where(BusinessDay.upTo(input, asOf, zone));
    }

    private static Map<String, Set<String>> columns(Dataset<Row> deliveries) {
        Map<String, Set<String>> columns = new HashMap<>();
        deliveries
                .groupBy("dataset")
                .agg(array_distinct(flatten(collect_set("columns"))))
                .collectAsList()
                .forEach(row -> columns.put(row.getString(0), Set.copyOf(row.getList(1))));
        return columns;
    }
}
