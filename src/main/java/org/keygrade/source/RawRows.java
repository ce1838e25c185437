package org.keygrade.source;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Rows between the reader of a format and the mapping: where each came from, why it is corrupt, the line if it is, then
 * their columns as text. The names of the first four are ones no delivery uses.
 */
final class RawRows {
    static final String PATH = "_keygrade_path";
    static final String POSITION = "_keygrade_position";
    static final String CORRUPT = "_keygrade_corrupt";
    static final String LINE = "_keygrade_line";

    private RawRows() {}

    static StructType schema(List<String> theirs) {
        StructType schema = new StructType()
                .add(PATH, DataTypes.StringType)
                .add(POSITION, DataTypes.LongType)
                .add(CORRUPT, DataTypes.StringType)
                .add(LINE, DataTypes.StringType);
        for (String name : theirs) {
            schema = schema.add(new StructField(name, DataTypes.StringType, true, Metadata.empty()));
        }
        return schema;
    }

    /** The columns of a reader that never meets a corrupt row. */
    static Column[] sound(Column path, Column position, List<Column> theirs) {
        Column[] columns = new Column[4 + theirs.size()];
        columns[0] = path.as(PATH);
        columns[1] = position.cast("bigint").as(POSITION);
        columns[2] = lit(null).cast("string").as(CORRUPT);
        columns[3] = lit(null).cast("string").as(LINE);
        for (int i = 0; i < theirs.size(); i++) {
            columns[4 + i] = theirs.get(i);
        }
        return columns;
    }

    /** The columns of {@link RawColumns}. */
    static List<Column> head(List<String> theirs) {
        return List.of(
                col(PATH).as(RawColumns.PATH),
                col(POSITION).as(RawColumns.POSITION),
                raw(theirs).as(RawColumns.RAW),
                col(CORRUPT).as(RawColumns.CORRUPT));
    }

    private static Column raw(List<String> theirs) {
        return struct(
                Stream.concat(Stream.of(col(LINE).as("_line")), theirs.stream().map(Texts::named))
                        .toArray(Column[]::new));
    }

    /** Parts that may differ in their columns. */
    static Optional<Dataset<Row>> union(List<Dataset<Row>> parts) {
        return parts.size() == 1
                ? Optional.of(parts.get(0))
                : parts.stream().map(RawColumns::asText).reduce(Dataset::union);
    }
}
