package org.keygrade.grade;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.config.TierScheme;
import org.keygrade.table.AccountGrades;
import org.keygrade.table.SortedAccounts;

/** From scores to tiers, with history and movements. */
public final class Grading {
    private Grading() {}

    /**
     * The raw tiers alone: what scores give before anything that was decided or held.
     *
     * @param accounts account_id, wants_key_account
     * @param scored account_id, score
     * @param metrics account_id, gross_profit_ttm
     * @return account_id, score, raw_tier; both null for an account without a score
     */
    public static Dataset<Row> raw(
            Dataset<Row> accounts,
            Dataset<Row> scored,
            Dataset<Row> metrics,
            TierScheme scheme,
            Materialise materialise) {
        Dataset<Row> sorted = Ranking.sorted(Standing.ranked(accounts, scored, metrics));
        Ranking ranking = Ranking.of(materialise.write(SortedAccounts.TABLE, sorted));
        Column raw = when(col("score").isNotNull(), RawTiers.of(scheme, ranking.population()));
        return ranking.places().select(col("account_id"), col("score"), raw.as("raw_tier"));
    }

    /**
     * Grades all accounts of a night against the base publication.
     *
     * @param materialise evaluates rows once: sorted ranges differ if evaluated twice
     * @return the rows of every gold table of grading
     * @throws org.keygrade.error.KeygradeException if an override names an unknown tier, or more overrides than seats
     *     are in force
     */
    public static Grades grade(GradingInputs inputs, TierScheme scheme, Night night, Materialise materialise) {
        Dataset<Row> forced = Overrides.inForce(inputs, scheme, night);
        Dataset<Row> sorted = Ranking.sorted(Standing.of(inputs, forced));
        Ranking ranking = Ranking.of(materialise.write(SortedAccounts.TABLE, sorted));
        Dataset<Row> sure = new Confidence(scheme).of(ranking, inputs.scored());
        Dataset<Row> tiers =
                new Tiers(scheme, night.asOf()).of(ranking).join(sure, new String[] {"account_id"}, "left");
        Dataset<Row> grades = materialise.write(AccountGrades.TABLE, new AccountRows(inputs, scheme, night).of(tiers));
        Base base = inputs.base();
        return new Grades(
                grades,
                HistoryRows.of(base.tierHistory(), grades, night),
                MovementRows.of(base.grades(), grades, night),
                GroupRows.of(grades, scheme, night),
                ScoreHistoryRows.of(inputs, grades, night),
                MovesGate.of(base.grades(), grades, night));
    }
}
