package org.keygrade.table;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The definition of one stored table: the only place its schema stands.
 *
 * @param grain what one row is
 * @param key the columns that name a row; unique
 * @param columns in stored order
 * @param partitionedBy columns whose values become folders; may be empty
 */
public record Table(
        Area area, String name, String grain, List<String> key, List<Column> columns, List<String> partitionedBy) {
    public Table {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
        partitionedBy = List.copyOf(partitionedBy);
        Map<String, Column> byName = columns.stream().collect(toMap(Column::name, Function.identity()));
        Stream.of(key, partitionedBy).flatMap(List::stream).forEach(column -> {
            if (!byName.containsKey(column)) {
                throw new IllegalArgumentException(area + "." + column + " is not a column of the table");
            }
        });
    }

    /** A table without partitions. */
    public static Table of(Area area, String name, String grain, List<String> key, Column... columns) {
        return new Table(area, name, grain, key, List.of(columns), List.of());
    }

    public Table partitionedBy(String... names) {
        return new Table(area, name, grain, key, columns, List.of(names));
    }

    /** The same table with more columns behind its own. */
    public Table and(List<Column> more) {
        List<Column> all = new ArrayList<>(columns);
        all.addAll(more);
        return new Table(area, name, grain, key, all, partitionedBy);
    }

    /** {@code gold/account_grades}: the path below the warehouse, and the name people use. */
    public String path() {
        return area.folder() + "/" + name;
    }

    public Column column(String columnName) {
        return columns.stream()
                .filter(column -> column.name().equals(columnName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(path() + " has no column " + columnName));
    }

    public List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    /** How a column is stored in this table's area. */
    public DataType storedType(Column column) {
        return area.published() ? column.type().published() : column.type().internal();
    }

    /** The stored schema, with NOT NULL and comments. */
    public StructType schema() {
        return new StructType(columns.stream()
                .map(column -> new StructField(
                                column.name(),
                                storedType(column),
                                !column.required(),
                                org.apache.spark.sql.types.Metadata.empty())
                        .withComment(column.comment()))
                .toArray(StructField[]::new));
    }

    /** Exactly this table's columns, in order; fails if one is missing or would need a cast that loses something. */
    public Dataset<Row> select(Dataset<Row> rows) {
        return rows.select(columns.stream()
                .map(column -> functions.col(column.name()).as(column.name()))
                .toArray(org.apache.spark.sql.Column[]::new));
    }
}
