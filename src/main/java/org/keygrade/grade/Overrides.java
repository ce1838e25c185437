package org.keygrade.grade;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.not;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.config.TierScheme;
import org.keygrade.error.GradeErrors;

/** People's overrides that are in force on a night. */
final class Overrides {
    private Overrides() {}

    /**
     * account_id, forced_tier: valid_from <= as-of <= valid_until, the newest valid_from wins.
     *
     * @throws org.keygrade.error.KeygradeException if one of them names a tier the scheme does not have
     */
    static Dataset<Row> inForce(GradingInputs inputs, TierScheme scheme, Night night) {
        Dataset<Row> overrides = inputs.overrides();
        if (overrides == null) {
            return inputs.accounts()
                    .limit(0)
                    .select(col("account_id"), col("name").as("forced_tier"));
        }
        Dataset<Row> valid = overrides
                .filter(night.date().between(col("valid_from"), col("valid_until")))
                .join(inputs.accounts().select("account_id"), "account_id")
                .groupBy("account_id")
                .agg(max_by(col("tier"), col("valid_from")).as("forced_tier"));
        refuseUnknownTiers(valid, TierColumns.names(scheme));
        return valid;
    }

    private static void refuseUnknownTiers(Dataset<Row> valid, List<String> known) {
        List<Row> wrong = valid.filter(not(col("forced_tier").isin(known.toArray())))
                .orderBy("account_id")
                .limit(1)
                .collectAsList();
        if (!wrong.isEmpty()) {
            throw GradeErrors.unknownOverrideTier(
                    wrong.get(0).getString(0), wrong.get(0).getString(1), known);
        }
    }
}
