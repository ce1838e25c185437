package org.keygrade.warehouse;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.from_json;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_values;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.jspecify.annotations.Nullable;
import org.keygrade.table.Mention;
import org.keygrade.table.Mentions;
import org.keygrade.table.Suppressed;
import org.keygrade.table.Table;

/**
 * The people of control/suppressed. They are known by a hash of their key only, so every row is held against them by
 * the hash of what it names.
 */
public final class Forgotten {
    /** The one column of {@link #hashes}. */
    public static final String HASH = "_forgotten";

    private static final int BITS = 256;
    private static final MapType FIELDS = DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType);
    private static final String BETWEEN_FIELDS = "[,;|\\t\"]";

    private final @Nullable Dataset<Row> hashes;

    private Forgotten(@Nullable Dataset<Row> hashes) {
        this.hashes = hashes;
    }

    /** As the table stands now. */
    public static Forgotten read(Warehouse warehouse) {
        if (!warehouse.exists(Suppressed.TABLE)) {
            return new Forgotten(null);
        }
        Dataset<Row> hashes =
                warehouse.read(Suppressed.TABLE).select(col("contact_hash").as(HASH));
        return new Forgotten(hashes.isEmpty() ? null : hashes);
    }

    /**
     * Silver as of a version, without them. The newest version was rid of them when they were forgotten; older ones
     * still hold them.
     */
    public static Dataset<Row> silverAt(Warehouse warehouse, Table silver, long version) {
        Dataset<Row> rows = warehouse.readAt(silver, version);
        boolean clean = Mentions.of(silver).isEmpty() || warehouse.version(silver) == version;
        return clean ? rows : read(warehouse).without(silver, rows);
    }

    /** The hash a key is kept as, in hexadecimal. */
    public static Column hash(Column key) {
        return sha2(key.cast("binary"), BITS);
    }

    /** The texts in a row that is kept as JSON of its fields, or as the JSON of a line that could not be split. */
    public static Column texts(Column json) {
        Column parts = transform(map_values(from_json(json, FIELDS)), value -> split(value, BETWEEN_FIELDS));
        return transform(flatten(parts), text -> trim(text));
    }

    /** Whether nobody was forgotten. */
    public boolean nobody() {
        return hashes == null;
    }

    /** The rows whose hash is one of theirs. */
    public Dataset<Row> among(Dataset<Row> rows, Column hash) {
        return hashes == null ? rows.limit(0) : rows.join(broadcast(hashes), hash.equalTo(col(HASH)), "left_semi");
    }

    /** The keys of the rows of a table in which this column names one of them. */
    public Dataset<Row> keys(Mention mention, Dataset<Row> rows) {
        Column named = mention.listed() ? explode(col(mention.column())) : col(mention.column());
        Column[] key = mention.table().key().stream().map(functions::col).toArray(Column[]::new);
        Dataset<Row> naming = rows.where(expr(mention.where())).withColumn("_named", named);
        Dataset<Row> keys = among(naming, hash(col("_named"))).select(key);
        return mention.listed() ? keys.distinct() : keys;
    }

    /** The rows of a table without those about them, and with the other columns that name them emptied. */
    public Dataset<Row> without(Table table, Dataset<Row> rows) {
        if (hashes == null) {
            return rows;
        }
        Dataset<Row> left = rows;
        for (Mention mention : Mentions.of(table)) {
            Column theirs = hash(col(mention.column())).equalTo(col(HASH)).and(expr(mention.where()));
            left = switch (mention.fate()) {
                case ROW -> left.join(broadcast(hashes), theirs, "left_anti");
                case FIELD -> emptied(left.join(broadcast(hashes), theirs, "left_outer"), mention.column());
            };
        }
        return left;
    }

    private static Dataset<Row> emptied(Dataset<Row> rows, String column) {
        Column type = lit(null).cast(rows.schema().apply(column).dataType());
        return rows.withColumn(column, when(col(HASH).isNull(), col(column)).otherwise(type))
                .drop(HASH);
    }
}
