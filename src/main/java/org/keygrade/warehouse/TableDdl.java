package org.keygrade.warehouse;

import static java.util.stream.Collectors.joining;

import io.delta.tables.DeltaTable;
import io.delta.tables.DeltaTableBuilder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.keygrade.table.Area;
import org.keygrade.table.Column;
import org.keygrade.table.Table;

/** Creates and widens Delta tables by their definitions: a bare save would lose NOT NULL, comments and clustering. */
final class TableDdl {
    private static final String KEPT = "interval 30 days";

    private TableDdl() {}

    static void create(SparkSession spark, Table table, String path) {
        DeltaTableBuilder builder = DeltaTable.createIfNotExists(spark)
                .location(path)
                .comment(table.grain())
                .addColumns(table.schema());
        if (!table.partitionedBy().isEmpty()) {
            builder = builder.partitionedBy(table.partitionedBy().toArray(String[]::new));
        }
        if (!table.clusteredBy().isEmpty()) {
            builder = builder.clusterBy(table.clusteredBy().toArray(String[]::new));
        }
        for (Map.Entry<String, String> property : properties(table).entrySet()) {
            builder = builder.property(property.getKey(), property.getValue());
        }
        builder.execute();
    }

    static void widen(SparkSession spark, Table table, String path) {
        List<String> present =
                Arrays.asList(DeltaTable.forPath(spark, path).toDF().columns());
        String missing = table.columns().stream()
                .filter(column -> !present.contains(column.name()))
                .map(column -> definition(table, column))
                .collect(joining(", "));
        if (!missing.isEmpty()) {
            spark.sql("ALTER TABLE delta.`" + path + "` ADD COLUMNS (" + missing + ")");
        }
    }

    private static String definition(Table table, Column column) {
        String comment = column.comment().replace("'", "\\'");
        return "`%s` %s COMMENT '%s'"
                .formatted(column.name(), table.storedType(column).sql(), comment);
    }

    /**
     * Gold stays readable by every Delta reader (protocol 1); silver is merged into, so it has deletion vectors and a
     * change data feed. Minima and maxima of personal columns stay out of the log.
     */
    private static Map<String, String> properties(Table table) {
        boolean silver = table.area() == Area.SILVER;
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("delta.enableDeletionVectors", Boolean.toString(silver));
        properties.put("delta.enableChangeDataFeed", Boolean.toString(silver));
        properties.put("delta.logRetentionDuration", KEPT);
        properties.put("delta.deletedFileRetentionDuration", KEPT);
        if (table.columns().stream().anyMatch(Column::personal)) {
            properties.put("delta.dataSkippingStatsColumns", String.join(",", withStatistics(table)));
        }
        return properties;
    }

    private static List<String> withStatistics(Table table) {
        return table.columns().stream()
                .filter(column -> !column.personal() && !table.partitionedBy().contains(column.name()))
                .map(Column::name)
                .toList();
    }
}
