package org.keygrade.table;

import static org.keygrade.table.Type.DATE;
import static org.keygrade.table.Type.LONG;
import static org.keygrade.table.Type.STRING;
import static org.keygrade.table.Type.TIMESTAMP;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** control/publications: each row makes a set of table versions visible together. */
public final class Publications {
    public static final Table TABLE = Table.of(
            Area.CONTROL,
            "publications",
            "a publication: the record that makes a night's tables visible together",
            List.of("id"),
            Column.required("id", LONG, "number of the publication, from 1; the largest is the current one"),
            Column.of(
                    "parent_id",
                    LONG,
                    "the publication it follows; of a rollback the one it restored; none: the first"),
            Column.required("kind", STRING, "what made it")
                    .oneOf("night", "rerun", "rollback", "recovery", "calibrate", "maintain", "forget"),
            Column.required("as_of", DATE, "the business date its tables are graded for"),
            Column.required("run_id", STRING, "the run that made it"),
            Column.required("published_at", TIMESTAMP, "when it was made"),
            Column.required("model_id", STRING, "hash of the scoring models of its tables; of one model its own id"),
            Column.of(
                    "baseline_id",
                    STRING,
                    "the baselines its curves were fitted to, one for each model; none: no curve needs one"),
            Column.of("scheme", STRING, "the tier scheme of its tables"),
            Column.required(
                    "tables", tables(), "table -> its published version, rows, and hashes of files and content"),
            Column.required("inputs", inputs(), "silver and control table -> the version it was computed from"),
            Column.required("accepted_gates", Type.STRINGS, "gates a person accepted by name"));

    private Publications() {}

    /** The struct behind a table's path in column {@code tables}. */
    public static StructType tableState() {
        return new StructType()
                .add("version", DataTypes.LongType, false)
                .add("rows", DataTypes.LongType, false)
                .add("files_hash", DataTypes.StringType, false)
                .add("content_hash", DataTypes.StringType, false);
    }

    private static Type tables() {
        return Type.same("map of table to state", DataTypes.createMapType(DataTypes.StringType, tableState(), false));
    }

    private static Type inputs() {
        return Type.same(
                "map of table to version", DataTypes.createMapType(DataTypes.StringType, DataTypes.LongType, false));
    }
}
