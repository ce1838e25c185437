package org.keygrade.publish;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.from_json;
import static org.apache.spark.sql.functions.get_json_object;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.map_filter;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.trim;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.keygrade.table.Input;
import org.keygrade.table.Mention;
import org.keygrade.table.Mentions;
import org.keygrade.table.Parked;
import org.keygrade.table.Rejects;
import org.keygrade.table.Table;
import org.keygrade.warehouse.Forgotten;

/** The forgotten among the rows that were rejected or parked, which are kept as JSON. */
record DeliveredRows(Erasure erasure) {
    private static final MapType FIELDS = DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType);
    private static final String TEXT = "_text";

    void erase() {
        if (erasure.warehouse().exists(Rejects.TABLE)) {
            rejects();
        }
        if (erasure.warehouse().exists(Parked.TABLE)) {
            Mentions.inputs().forEach(this::parked);
        }
    }

    /**
     * A rejected row has the columns of its file, or none at all: it goes if any text in it is a person's key, name or
     * e-mail.
     */
    private void rejects() {
        Column ofPeople =
                col("dataset").isin(Mentions.inputs().stream().map(Input::name).toArray());
        Dataset<Row> texts = read(Rejects.TABLE).where(ofPeople).withColumn(TEXT, explode(Forgotten.texts(col("row"))));
        Dataset<Row> byKey = erasure.forgotten().among(texts, Forgotten.hash(col(TEXT)));
        Dataset<Row> known = erasure.people()
                .select(explode(functions.array("full_name", "email")).as("_known"));
        Column same = col(TEXT).equalTo(col("_known")).or(lower(col(TEXT)).equalTo(col("_known")));
        Dataset<Row> byName = texts.join(functions.broadcast(known), same, "left_semi");
        erasure.delete(Rejects.TABLE, keys(Rejects.TABLE, byKey.union(byName)));
    }

    /** A parked row stands under our own column names. */
    private void parked(Input input) {
        for (Mention mention : Mentions.of(input.silver())) {
            Dataset<Row> rows = read(Parked.TABLE).where(col("dataset").equalTo(input.name()));
            Column named = trim(get_json_object(col("row"), "$." + mention.column()));
            Dataset<Row> keys = keys(Parked.TABLE, erasure.forgotten().among(rows, Forgotten.hash(named)));
            switch (mention.fate()) {
                case ROW -> erasure.delete(Parked.TABLE, keys);
                case FIELD -> erasure.set(Parked.TABLE, keys, "row", without(mention.column()));
            }
        }
    }

    private static Column without(String column) {
        Column fields = from_json(col("t.row"), FIELDS);
        return to_json(map_filter(fields, (name, value) -> name.notEqual(lit(column))));
    }

    private Dataset<Row> read(Table table) {
        return erasure.warehouse().read(table);
    }

    private static Dataset<Row> keys(Table table, Dataset<Row> rows) {
        return rows.select(table.key().stream().map(functions::col).toArray(Column[]::new))
                .distinct();
    }
}
