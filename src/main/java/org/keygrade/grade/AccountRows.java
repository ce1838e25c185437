package org.keygrade.grade;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.config.TierScheme;
import org.keygrade.table.AccountGrades;
import org.keygrade.table.Type;

/** gold/account_grades: tiers, with what people want to see beside them. */
record AccountRows(GradingInputs inputs, TierScheme scheme, Night night) {
    private static final String[] ACCOUNT = {"account_id"};

    /** The table's rows from the tiers of all accounts. */
    Dataset<Row> of(Dataset<Row> tiers) {
        Dataset<Row> described = tiers.drop("gross_profit_ttm")
                .join(accounts(), ACCOUNT)
                .join(inputs.groups().select("account_id", "group_id"), ACCOUNT, "left")
                .join(scored(), ACCOUNT, "left")
                .join(metrics(), ACCOUNT, "left")
                .join(lastContacts(), ACCOUNT, "left")
                .withColumns(Map.of(
                        "as_of", night.date(),
                        "group_id", coalesce(col("group_id"), col("account_id"))));
        return AccountGrades.TABLE.select(served(described));
    }

    private Dataset<Row> accounts() {
        return inputs.accounts()
                .select("account_id", "name", "region", "industry", "segment", "stage", "account_manager_id");
    }

    private Dataset<Row> scored() {
        return inputs.scored()
                .select(
                        "account_id",
                        "model",
                        "model_id",
                        "score_low",
                        "score_high",
                        "coverage",
                        "strengths",
                        "weaknesses");
    }

    private Dataset<Row> metrics() {
        return inputs.metrics()
                .select(
                        col("account_id"),
                        money("revenue_ttm"),
                        money("gross_profit_ttm"),
                        col("relationship_coverage"),
                        col("board_evaluation"));
    }

    private static Column money(String metric) {
        return col(metric).cast(Type.MONEY.published()).as(metric);
    }

    private Dataset<Row> lastContacts() {
        Dataset<Row> relationships = inputs.relationships();
        return relationships == null
                ? inputs.accounts()
                        .limit(0)
                        .select(col("account_id"), night.date().as("last_contact_on"))
                : relationships
                        .filter(col("active"))
                        .groupBy("account_id")
                        .agg(max("last_contact_on").as("last_contact_on"));
    }

    /** What is appropriate for the tier, and whether the contact it asks for is due. */
    private Dataset<Row> served(Dataset<Row> described) {
        Column tier = col("tier");
        Column due = date_add(col("last_contact_on"), col("contact_cadence_days"));
        Column overdue = greatest(lit(0), datediff(night.date(), col("contact_due_on")));
        return described
                .withColumns(Map.of(
                        "contact_cadence_days",
                        TierColumns.of(scheme, tier, found -> found.service().contactCadenceDays()),
                        "review_cadence_days",
                        TierColumns.of(scheme, tier, found -> found.service().reviewCadenceDays()),
                        "sponsor_required",
                        TierColumns.of(scheme, tier, found -> found.service().sponsorRequired())))
                .withColumn("contact_due_on", due)
                // greatest() would make an unknown due date zero days late.
                .withColumn("contact_overdue_days", when(col("contact_due_on").isNotNull(), overdue));
    }
}
