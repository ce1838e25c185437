package org.keygrade.attention;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.format_number;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.keygrade.attention.Finding.counted;
import static org.keygrade.attention.Finding.text;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.table.AttentionReason;
import org.keygrade.table.Inputs;

/** Who decides at the account, and whether we get there. */
final class DecisionMakers {
    private static final int LEFT_DAYS = 30;
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private DecisionMakers() {}

    static Optional<Dataset<Row>> left(Morning morning) {
        if (!morning.silver().has(Inputs.CONTACTS)) {
            return Optional.empty();
        }
        Column title = concat(lit(" ("), col("job_title"), lit(")"));
        Dataset<Row> gone = morning.silver()
                .of(Inputs.CONTACTS)
                .where(col("buying_role").equalTo("decision_maker"))
                .where(morning.within(LEFT_DAYS, col("left_on")));
        return Optional.of(Finding.of(
                        AttentionReason.DECISION_MAKER_LEFT,
                        col("left_on"),
                        text(
                                col("full_name"),
                                coalesce(title, lit("")),
                                ", who decided there, left on ",
                                col("left_on"),
                                "."))
                .about(col("contact_id"))
                .approach(lit("Find out who decides now, and who could introduce us."))
                .in(gone));
    }

    /** Another king than on the night before, although the one of that night has not left. */
    static Optional<Dataset<Row>> changed(Morning morning) {
        if (!morning.silver().has(Inputs.CONTACTS)) {
            return Optional.empty();
        }
        Dataset<Row> contacts = morning.silver().of(Inputs.CONTACTS);
        Dataset<Row> gone = contacts.where(col("left_on").leq(morning.date()))
                .select(col("contact_id").as("old_id"));
        Dataset<Row> changed = king(morning.positions(), "new_id")
                .join(king(morning.before(), "old_id"), "account_id")
                .where(col("new_id").notEqual(col("old_id")))
                .join(gone, new String[] {"old_id"}, "left_anti");
        Dataset<Row> named = named(named(changed, "new", contacts), "old", contacts);
        return Optional.of(Finding.of(
                        AttentionReason.DECISION_MAKER_CHANGED,
                        morning.date(),
                        text(col("new_name"), " decides there now, and no longer ", col("old_name"), "."))
                .about(col("new_id"))
                .approach(text("Get to know ", col("new_name"), "."))
                .in(named));
    }

    private static Dataset<Row> king(Dataset<Row> positions, String name) {
        return positions
                .where(col("piece").equalTo("king"))
                .select(col("account_id"), col("person_id").as(name));
    }

    private static Dataset<Row> named(Dataset<Row> changed, String who, Dataset<Row> contacts) {
        String id = who + "_id";
        Dataset<Row> names = contacts.select(col("contact_id").as(id), col("full_name"));
        return changed.join(names, new String[] {id}, "left")
                .withColumn(who + "_name", coalesce(col("full_name"), col(id)))
                .drop("full_name");
    }

    /** Open opportunities where nobody who decides is known, or can be reached; roles must be recorded at all. */
    static Optional<Dataset<Row>> outOfReach(Morning morning) {
        if (!morning.silver().has(Inputs.OPPORTUNITIES) || !morning.silver().has(Inputs.CONTACTS, "buying_role")) {
            return Optional.empty();
        }
        Dataset<Row> open = morning.silver()
                .of(Inputs.OPPORTUNITIES)
                .where(col("outcome").equalTo("open"))
                .groupBy("account_id")
                .agg(
                        count(lit(1)).as("number"),
                        sum("amount").as("amount"),
                        min("created_on").as("created_on"))
                .join(
                        morning.networks().select("account_id", "decision_maker_reach"),
                        new String[] {"account_id"},
                        "left")
                .where(coalesce(col("decision_maker_reach"), lit(0.0)).equalTo(0.0));
        Column unknown = col("decision_maker_reach").isNull();
        return Optional.of(Finding.of(
                        AttentionReason.OPPORTUNITY_WITHOUT_PATH,
                        col("created_on"),
                        text(
                                counted(col("number"), "open opportunity", "open opportunities"),
                                " (",
                                format_number(
                                        col("amount").cast("decimal(19,0)").multiply(lit(HUNDREDTH)), 2),
                                "), and ",
                                when(unknown, "nobody is known who decides.").otherwise("no path to who decides.")))
                .approach(when(unknown, "Find out who does.").otherwise("Find somebody who could introduce us."))
                .in(open));
    }
}
