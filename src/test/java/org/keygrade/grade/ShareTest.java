package org.keygrade.grade;

import static org.keygrade.grade.Company.account;
import static org.keygrade.grade.Company.day;
import static org.keygrade.testing.Frames.assertSameRows;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.keygrade.config.TierScheme;
import org.keygrade.config.TierScheme.Method;

/** Gold are the best 20 %, silver the best 50 %, bronze the best 80 %. */
class ShareTest {
    private static final TierScheme SCHEME = Company.scheme(Method.SHARE, .2, .5, .8);
    private static final String TIERS = "account_id string, raw_tier string, graded_tier string, tier string,"
            + " tier_reason string, pending_tier string, pending_since date";

    @Test
    void tiesAtTheCutAreSettledByRankAndMovesNeedTheBand() {
        Company company = Company.graded(SCHEME);
        assertSameRows(
                frame(
                        TIERS,
                        row("a", "gold", "gold", "gold", "graded", null, null),
                        row("b", "silver", "silver", "silver", "graded", null, null),
                        row("c", "silver", "silver", "silver", "graded", null, null),
                        row("d", "bronze", "bronze", "bronze", "graded", null, null),
                        row("e", "wood", "wood", "wood", "graded", null, null),
                        row("out", "gold", "gold", "bronze", "opt_out", null, null)),
                tiers(company.night(
                        1,
                        account("a", 90.0),
                        account("b", 90.0),
                        account("c", 70.0),
                        account("d", 60.0),
                        account("e", 50.0),
                        account("out", 99.0).optedOut())));
        assertSameRows(
                frame(
                        TIERS,
                        row("a", "silver", "gold", "gold", "held_band", null, null),
                        row("b", "gold", "silver", "silver", "held_band", null, null),
                        row("c", "silver", "silver", "silver", "graded", null, null),
                        row("d", "wood", "bronze", "bronze", "held_dwell", "wood", day(2)),
                        row("e", "bronze", "wood", "wood", "held_band", null, null),
                        row("out", "wood", "gold", "bronze", "opt_out", "wood", day(2))),
                tiers(company.night(
                        2,
                        account("a", 90.0),
                        account("b", 92.0),
                        account("c", 70.0),
                        account("d", 50.0),
                        account("e", 55.0),
                        account("out", 1.0).optedOut())));
    }

    @Test
    void nobodyWithAScoreMeansNobodyWithATier() {
        assertSameRows(
                frame(
                        TIERS,
                        row("a", null, "ungraded", "ungraded", "insufficient_data", null, null),
                        row("b", null, "ungraded", "ungraded", "insufficient_data", null, null)),
                tiers(Company.graded(SCHEME)
                        .night(1, account("a", null), account("b", null).optedOut())));
    }

    @Test
    void theOnlyAccountIsInTheBestTier() {
        assertSameRows(
                frame(TIERS, row("a", "gold", "gold", "gold", "graded", null, null)),
                tiers(Company.graded(SCHEME).night(1, account("a", 2.0))));
        assertSameRows(
                frame(TIERS, row("a", "gold", "gold", "bronze", "opt_out", null, null)),
                tiers(Company.graded(SCHEME).night(1, account("a", 2.0).optedOut())));
    }

    private static Dataset<Row> tiers(Grades grades) {
        return grades.accountGrades()
                .select(
                        "account_id",
                        "raw_tier",
                        "graded_tier",
                        "tier",
                        "tier_reason",
                        "pending_tier",
                        "pending_since");
    }
}
