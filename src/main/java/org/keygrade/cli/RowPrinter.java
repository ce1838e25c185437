package org.keygrade.cli;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_csv;
import static org.apache.spark.sql.functions.to_json;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Rows on standard output: as a table for people, as CSV or JSON lines for programs. */
enum RowPrinter {
    TABLE {
        @Override
        void print(Dataset<Row> rows, PrintWriter out) {
            TextTable table = new TextTable(List.of(rows.columns()));
            Dataset<Row> flat = rows.select(flattened(rows));
            flat.collectAsList().forEach(row -> table.row(cells(row)));
            out.print(table.render());
        }
    },
    CSV {
        @Override
        void print(Dataset<Row> rows, PrintWriter out) {
            out.println(String.join(",", rows.columns()));
            lines(rows, to_csv(struct(flattened(rows)), QUOTED), out);
        }
    },
    JSON {
        @Override
        void print(Dataset<Row> rows, PrintWriter out) {
            lines(rows, to_json(struct(columns(rows)), Map.of("ignoreNullFields", "false")), out);
        }
    };

    /** Quotes are doubled, as RFC 4180 says and spreadsheets read; Spark would put a backslash before them. */
    private static final Map<String, String> QUOTED = Map.of("emptyValue", "", "escape", "\"");

    /** Prints all of these rows; the caller has limited them. */
    abstract void print(Dataset<Row> rows, PrintWriter out);

    private static void lines(Dataset<Row> rows, Column line, PrintWriter out) {
        Iterator<String> lines = rows.select(line).as(Encoders.STRING()).toLocalIterator();
        lines.forEachRemaining(out::println);
    }

    private static Column[] columns(Dataset<Row> rows) {
        return Arrays.stream(rows.columns()).map(name -> col("`" + name + "`")).toArray(Column[]::new);
    }

    /** Lists, maps and structs as JSON text: a cell of a table or a CSV file holds one value. */
    private static Column[] flattened(Dataset<Row> rows) {
        return Arrays.stream(rows.schema().fields()).map(RowPrinter::flat).toArray(Column[]::new);
    }

    private static Column flat(StructField field) {
        Column column = col("`" + field.name() + "`");
        boolean nested = field.dataType() instanceof ArrayType
                || field.dataType() instanceof MapType
                || field.dataType() instanceof StructType;
        return nested ? to_json(column).as(field.name()) : column;
    }

    private static Object[] cells(Row row) {
        Object[] cells = new Object[row.size()];
        Arrays.setAll(cells, row::get);
        return cells;
    }
}
