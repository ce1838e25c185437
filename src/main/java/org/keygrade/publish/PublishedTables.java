package org.keygrade.publish;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.keygrade.error.PublishErrors;
import org.keygrade.table.Input;
import org.keygrade.table.Table;
import org.keygrade.warehouse.Forgotten;
import org.keygrade.warehouse.Warehouse;

/**
 * Tables as a publication shows them, whatever was committed since.
 *
 * @param publication empty: nothing is published, and every table is empty
 */
public record PublishedTables(Warehouse warehouse, Optional<Publication> publication) {
    /** As the head of control/publications shows them; _current.json is not asked. */
    public static PublishedTables head(Warehouse warehouse) {
        return new PublishedTables(warehouse, Publications.read(warehouse).head());
    }

    public boolean has(Table table) {
        return state(table).isPresent();
    }

    /** The published rows, with the columns they were published with; fails with exit 2 if there are none. */
    public Dataset<Row> read(Table table) {
        return state(table)
                .map(state -> warehouse.readAt(table, state.version()))
                .orElseThrow(() -> PublishErrors.notPublished(table.path()));
    }

    /**
     * The published rows with the columns of today's definition: null where a column came later, no rows where the
     * whole table did. What a night builds on. Fails with exit 2 where another release stored another type.
     */
    public Dataset<Row> asDefined(Table table) {
        if (!has(table)) {
            return warehouse.spark().createDataFrame(List.of(), table.schema());
        }
        Dataset<Row> rows = read(table);
        refuseOtherTypes(table, rows.schema());
        List<String> present = Arrays.asList(rows.columns());
        return rows.select(table.columns().stream()
                .map(column -> present.contains(column.name())
                        ? col(column.name())
                        : lit(null).cast(table.storedType(column)).as(column.name()))
                .toArray(Column[]::new));
    }

    /** The rows of an input that the publication was made from, without the forgotten; empty if it had none. */
    public Optional<Dataset<Row>> input(Input input) {
        Table silver = input.silver();
        return publication
                .map(found -> found.inputs().get(silver.path()))
                .map(version -> Forgotten.silverAt(warehouse, silver, version));
    }

    /** A column that another release stored as something else cannot be built on. */
    private void refuseOtherTypes(Table table, StructType stored) {
        for (StructField field : stored.fields()) {
            table.columns().stream()
                    .filter(column -> column.name().equals(field.name()))
                    .map(table::storedType)
                    .filter(type -> !type.asNullable().equals(field.dataType().asNullable()))
                    .forEach(type -> {
                        throw PublishErrors.otherType(
                                table.path(), field.name(), field.dataType().simpleString(), type.simpleString());
                    });
        }
    }

    private Optional<TableState> state(Table table) {
        return publication.map(found -> found.tables().get(table.path()));
    }
}
