package org.keygrade.attention;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.network.NoContactWindow;
import org.keygrade.table.Attention;
import org.keygrade.table.Inputs;

/** gold_people/attention: what each reason found, in sentences that name the account. */
public final class AttentionBuilder {
    private AttentionBuilder() {}

    /** The rows of the table; a reason whose datasets are not configured finds nothing. */
    public static Dataset<Row> of(Morning morning) {
        Dataset<Row> windows = windows(morning);
        Dataset<Row> accounts = morning.grades()
                .select(
                        col("account_id"),
                        col("as_of"),
                        col("name"),
                        col("account_manager_id").as("owner_member_id"))
                .join(windows, new String[] {"account_id"}, "left");
        return Attention.TABLE.select(
                found(morning, windows).join(accounts, "account_id").withColumn("sentence", sentence()));
    }

    private static Dataset<Row> found(Morning morning, Dataset<Row> windows) {
        return Stream.of(
                        Optional.of(Promises.contactOverdue(morning)),
                        Optional.of(Promises.tierMoved(morning)),
                        Promises.overrideExpiring(morning),
                        DecisionMakers.left(morning),
                        DecisionMakers.changed(morning),
                        DecisionMakers.outOfReach(morning),
                        SoleThreads.left(morning),
                        Optional.of(Dormancy.silent(morning, windows)))
                .flatMap(Optional::stream)
                .reduce(Dataset::unionAll)
                .orElseThrow();
    }

    /** account_id, notice: where nobody may be approached, and until when. */
    private static Dataset<Row> windows(Morning morning) {
        return morning.silver()
                .of(Inputs.ACCOUNTS)
                .where(NoContactWindow.open(morning.date()))
                .select(col("account_id"), NoContactWindow.notice().as("notice"));
    }

    private static Column sentence() {
        Column then = when(col("approach").isNotNull(), coalesce(col("notice"), col("approach")));
        return concat(col("name"), lit(": "), col("sentence"), coalesce(concat(lit(" "), then), lit("")));
    }
}
