package org.keygrade.warehouse;

import static java.util.stream.Collectors.joining;

import io.delta.tables.DeltaTable;
import io.delta.tables.DeltaTableBuilder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.keygrade.table.Area;
import org.keygrade.table.Column;
import org.keygrade.table.Table;
import org.keygrade.table.Type;

/** Creates and widens Delta tables by their definitions: a bare save would lose NOT NULL and comments. */
final class TableDdl {
    private TableDdl() {}

    static void create(Warehouse warehouse, Table table) {
        DeltaTableBuilder builder = DeltaTable.createIfNotExists(warehouse.spark())
                .location(warehouse.path(table))
                .comment(table.grain())
                .addColumns(declared(table));
        if (!table.partitionedBy().isEmpty()) {
            builder = builder.partitionedBy(table.partitionedBy().toArray(String[]::new));
        }
        for (Map.Entry<String, String> property :
                properties(table, warehouse.keptDays()).entrySet()) {
            builder = builder.property(property.getKey(), property.getValue());
        }
        builder.execute();
    }

    /** Delta knows NOT NULL for whole columns only, and refuses it inside of lists and maps. */
    private static StructType declared(Table table) {
        return new StructType(Arrays.stream(table.schema().fields())
                .map(field -> new StructField(
                        field.name(), field.dataType().asNullable(), field.nullable(), field.metadata()))
                .toArray(StructField[]::new));
    }

    /** Adds the columns the definition has gained, and sets the properties that differ from it. */
    static void widen(Warehouse warehouse, Table table) {
        TableLog log = warehouse.log(table.path());
        Set<String> present = Set.of(log.schema().fieldNames());
        String missing = table.columns().stream()
                .filter(column -> !present.contains(column.name()))
                .map(column -> definition(table, column))
                .collect(joining(", "));
        alter(warehouse, table, "ADD COLUMNS", missing);

        Map<String, String> known = log.properties();
        String different = properties(table, warehouse.keptDays()).entrySet().stream()
                .filter(property -> !property.getValue().equals(known.get(property.getKey())))
                .map(property -> "'%s' = '%s'".formatted(property.getKey(), property.getValue()))
                .collect(joining(", "));
        alter(warehouse, table, "SET TBLPROPERTIES", different);
    }

    private static void alter(Warehouse warehouse, Table table, String change, String list) {
        if (!list.isEmpty()) {
            SparkSession spark = warehouse.spark();
            spark.sql("ALTER TABLE delta.`%s` %s (%s)".formatted(warehouse.path(table), change, list));
        }
    }

    private static String definition(Table table, Column column) {
        String comment = column.comment().replace("'", "\\'");
        return "`%s` %s COMMENT '%s'"
                .formatted(column.name(), table.storedType(column).sql(), comment);
    }

    /**
     * Gold stays readable by every Delta reader (protocol 1); silver is merged into, so it has deletion vectors and a
     * change data feed. Minima and maxima of personal columns stay out of the log, and so do those of silver's texts and
     * of the lists inside of state: nothing looks for a range of them, and to compare them took a fifth of the time of
     * writing them. State is written without dictionaries: most of it is numbers that hardly repeat.
     */
    static Map<String, String> properties(Table table, int keptDays) {
        boolean silver = table.area() == Area.SILVER;
        String kept = "interval " + keptDays + " days";
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("delta.enableDeletionVectors", Boolean.toString(silver));
        properties.put("delta.enableChangeDataFeed", Boolean.toString(silver));
        properties.put("delta.logRetentionDuration", kept);
        // Delta goes by the age of an entry, and an old entry may be of a version that was replaced today; maintain
        // knows which versions are needed.
        properties.put("delta.enableExpiredLogCleanup", "false");
        properties.put("delta.deletedFileRetentionDuration", kept);
        if (silver || table.area() == Area.STATE || table.columns().stream().anyMatch(Column::personal)) {
            properties.put("delta.dataSkippingStatsColumns", String.join(",", withStatistics(table)));
        }
        if (table.area() == Area.STATE) {
            properties.put("parquet.enable.dictionary", "false"); // Delta hands all properties to the writer of files
        }
        return properties;
    }

    private static List<String> withStatistics(Table table) {
        return table.columns().stream()
                .filter(column -> !column.personal() && !table.partitionedBy().contains(column.name()))
                .filter(column -> hasMinimum(table.storedType(column)))
                .filter(column -> table.area() != Area.SILVER || !column.type().equals(Type.STRING))
                .map(Column::name)
                .toList();
    }

    /** Delta refuses to be asked for statistics of the other types. */
    private static boolean hasMinimum(DataType type) {
        return !(type instanceof ArrayType
                || type instanceof MapType
                || type instanceof StructType
                || type instanceof BooleanType);
    }
}
