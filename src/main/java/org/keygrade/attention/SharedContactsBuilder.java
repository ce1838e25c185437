package org.keygrade.attention;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.xxhash64;

import java.time.LocalDate;
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
        Dataset<Row> here = contacts.where(
                        col("left_on").isNull().or(col("left_on").gt(lit(asOf))))
                .select(
                        col("account_id"),
                        col("contact_id"),
                        Ascii.lower(trim(col("email"))).as("email"))
                .where(col("email").notEqual(""));
        Dataset<Row> suspects = suspects(here)
                .select(
                        lit(asOf).as("as_of"),
                        sha2(col("email").cast("binary"), BITS).as("email_hash"),
                        col("account_id"),
                        col("contact_id"));
        Dataset<Row> shared = suspects.groupBy("email_hash")
                .agg(countDistinct("account_id").cast("int").as("accounts"))
                .where(col("accounts").gt(1));
        return SharedContacts.TABLE.select(suspects.join(shared, "email_hash"));
    }

    /** Those of whose e-mail a short hash is met at several accounts: mostly few, and found without moving any text. */
    private static Dataset<Row> suspects(Dataset<Row> here) {
        Dataset<Row> hashed = here.withColumn("_email", xxhash64(col("email")));
        Dataset<Row> several = hashed.select(
                        col("_email"), xxhash64(col("account_id")).as("_account"))
                .groupBy("_email")
                .agg(min("_account").as("_least"), max("_account").as("_most"))
                .where(col("_least").notEqual(col("_most")))
                .select("_email");
        return hashed.join(broadcast(several), "_email", "left_semi");
    }
}
