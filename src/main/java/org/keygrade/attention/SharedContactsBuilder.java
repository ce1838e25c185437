package org.keygrade.attention;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.trim;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.expression.Ascii;
import org.keygrade.table.SharedContacts;

/** gold_people/shared_contacts: the same e-mail, the same person. */
public final class SharedContactsBuilder {
    private static final int BITS = 256;

    private SharedContactsBuilder() {}

    /** The rows of the table; who has left is not at the account any more. */
    public static Dataset<Row> of(Dataset<Row> contacts, LocalDate asOf) {
        Column email = Ascii.lower(trim(col("email")));
        Dataset<Row> here = contacts.where(
                        col("left_on").isNull().or(col("left_on").gt(lit(asOf))))
                .where(email.notEqual(""))
                .select(
                        lit(asOf).as("as_of"),
                        sha2(email.cast("binary"), BITS).as("email_hash"),
                        col("account_id"),
                        col("contact_id"));
        Dataset<Row> shared = here.groupBy("email_hash")
                .agg(countDistinct("account_id").cast("int").as("accounts"))
                .where(col("accounts").gt(1));
        return SharedContacts.TABLE.select(here.join(shared, "email_hash"));
    }
}
