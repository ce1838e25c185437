package org.keygrade.source;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
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
        Column line = to_json(struct(col(LINE).as("_line")));
        Column fields = to_json(struct(theirs.stream().map(Texts::named).toArray(Column[]::new)));
        return theirs.isEmpty() ? line : coalesce(when(col(LINE).isNotNull(), line), fields);
    }
}
