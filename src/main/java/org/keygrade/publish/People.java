package org.keygrade.publish;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.trim;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.table.Inputs;
import org.keygrade.table.Table;
import org.keygrade.warehouse.Forgotten;
import org.keygrade.warehouse.Warehouse;

/** What silver still knows of the forgotten, read before they are erased: sentences and raw rows name them by it. */
final class People {
    private static final Table CONTACTS = Inputs.CONTACTS.silver();

    private People() {}

    /**
     * Held by Spark, so that it outlives the rows.
     *
     * @param pinned the inputs of the publication whose tables are to be rid of them
     * @return contact_id, account_id, full_name, email (in lower case); as of now and of the publication
     */
    static Dataset<Row> of(Warehouse warehouse, Forgotten forgotten, Map<String, Long> pinned) {
        Dataset<Row> theirs = forgotten.among(all(warehouse, pinned), Forgotten.hash(col("contact_id")));
        return forgotten.nobody() ? theirs : theirs.distinct().localCheckpoint();
    }

    /** Every contact, closed ones included. */
    static Dataset<Row> all(Warehouse warehouse, Map<String, Long> pinned) {
        Dataset<Row> nobody = known(warehouse.spark().createDataFrame(List.of(), CONTACTS.schema()));
        if (!warehouse.exists(CONTACTS)) {
            return nobody;
        }
        Dataset<Row> now = known(warehouse.read(CONTACTS));
        Long version = pinned.get(CONTACTS.path());
        return version == null || version == warehouse.version(CONTACTS)
                ? now
                : now.union(known(warehouse.readAt(CONTACTS, version)));
    }

    private static Dataset<Row> known(Dataset<Row> contacts) {
        return contacts.select(
                col("contact_id"),
                col("account_id"),
                col("full_name"),
                lower(trim(col("email"))).as("email"));
    }
}
