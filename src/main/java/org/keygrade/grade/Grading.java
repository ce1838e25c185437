package org.keygrade.grade;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.config.TierScheme;
import org.keygrade.table.AccountGrades;
import org.keygrade.table.SortedAccounts;

/** From scores to tiers, with history and movements. */
public final class Grading {
    private Grading() {}

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
        Dataset<Row> sure = new Confidence(scheme, inputs.weights()).of(ranking, inputs.scored());
        Dataset<Row> tiers = new Tiers(scheme, night).of(ranking).join(sure, new String[] {"account_id"}, "left");
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
