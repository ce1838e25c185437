package org.keygrade.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keygrade.grade.Company.account;
import static org.keygrade.grade.Company.day;
import static org.keygrade.testing.Frames.assertSameRows;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;

import java.math.BigDecimal;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.keygrade.config.TierScheme;
import org.keygrade.config.TierScheme.Method;
import org.keygrade.error.ExitCode;
import org.keygrade.error.KeygradeException;

/** Nights by threshold: gold from 80, silver from 60, bronze from 40; band 3, dwell 14 days, held 30 days. */
class GradingTest {
    private static final TierScheme SCHEME = Company.scheme(Method.THRESHOLD, 80, 60, 40);
    private static final String TIERS =
            "account_id string, raw_tier string, graded_tier string, tier string, tier_since date, tier_reason string,"
                    + " pending_tier string, pending_since date, movement string";
    private static final String HISTORY =
            "account_id string, valid_from date, valid_to date, tier string, score double, tier_reason string";
    private static final String MOVES = "from_tier string, to_tier string, accounts int, revenue_ttm decimal(20,2)";

    @Test
    void tiersMoveNightByNight() {
        Company company = Company.graded(SCHEME);
        assertSameRows(
                frame(
                        TIERS,
                        row("up", "silver", "silver", "silver", day(1), "graded", null, null, "new"),
                        row("edge", "bronze", "bronze", "bronze", day(1), "graded", null, null, "new"),
                        row("lost", "gold", "gold", "gold", day(1), "graded", null, null, "new"),
                        row("never", null, "ungraded", "ungraded", day(1), "insufficient_data", null, null, "new"),
                        row("leaver", "wood", "wood", "wood", day(1), "graded", null, null, "new")),
                tiers(company.night(
                        1,
                        account("up", 60.0),
                        account("edge", 40.0),
                        account("lost", 80.0),
                        account("never", null),
                        account("leaver", 1.0))));
        assertSameRows(
                frame(
                        TIERS,
                        row("up", "gold", "silver", "silver", day(1), "held_dwell", "gold", day(2), "held"),
                        row("edge", "silver", "bronze", "bronze", day(1), "held_band", null, null, "held"),
                        row("lost", null, "gold", "gold", day(1), "held_no_data", "ungraded", day(1), "held"),
                        row("never", "wood", "wood", "wood", day(2), "graded", null, null, "promoted")),
                tiers(company.night(
                        2, account("up", 90.0), account("edge", 62.9), account("lost", null), account("never", 3.0))));
        Grades last = company.night(
                32, account("up", 83.0), account("edge", 63.0), account("lost", null), account("never", 3.0));
        assertSameRows(
                frame(
                        TIERS,
                        row("up", "gold", "gold", "gold", day(32), "graded", null, null, "promoted"),
                        row("edge", "silver", "bronze", "bronze", day(1), "held_dwell", "silver", day(32), "held"),
                        row("lost", null, "ungraded", "ungraded", day(32), "insufficient_data", null, null, "demoted"),
                        row("never", "wood", "wood", "wood", day(2), "graded", null, null, "held")),
                tiers(last));
        assertSameRows(
                frame(
                        HISTORY,
                        row("up", day(1), day(31), "silver", 60.0, "graded"),
                        row("up", day(32), null, "gold", 83.0, "graded"),
                        row("edge", day(1), null, "bronze", 40.0, "graded"),
                        row("lost", day(1), day(31), "gold", 80.0, "graded"),
                        row("lost", day(32), null, "ungraded", null, "insufficient_data"),
                        row("never", day(1), day(1), "ungraded", null, "insufficient_data"),
                        row("never", day(2), null, "wood", 3.0, "graded"),
                        row("leaver", day(1), day(1), "wood", 1.0, "graded")),
                last.tierHistory().drop("model_id", "as_of"));
    }

    @Test
    void gradingTheSameNightAgainGivesTheSameRows() {
        Company company = Company.graded(SCHEME);
        company.night(1, account("a", 60.0), account("b", 81.0));
        Grades once = company.graded(2, account("a", 90.0), account("c", 50.0));
        Grades again = company.graded(2, account("c", 50.0), account("a", 90.0));
        assertSameRows(once.accountGrades(), again.accountGrades());
        assertSameRows(once.tierHistory(), again.tierHistory());
        assertSameRows(once.tierMovements(), again.tierMovements());
        assertSameRows(once.groupGrades(), again.groupGrades());
        assertSameRows(once.scoreHistory(), again.scoreHistory());
    }

    @Test
    void optOutCapsAndOverrideForcesWhileGradedTierStaysVisible() {
        Company company = Company.graded(SCHEME)
                .overrides(row("forced", "gold", 2, 3), row("forced", "silver", 1, 9), row("later", "gold", 8, 9));
        Company.Account[] accounts = {
            account("out", 90.0).optedOut(),
            account("low", 10.0).optedOut(),
            account("forced", 45.0),
            account("later", 45.0),
            account("a", 70.0)
        };
        company.night(1, accounts);
        Dataset<Row> second = tiers(company.night(3, accounts));
        assertSameRows(
                frame(
                        TIERS,
                        row("out", "gold", "gold", "bronze", day(1), "opt_out", null, null, "held"),
                        row("low", "wood", "wood", "wood", day(1), "graded", null, null, "held"),
                        row("forced", "bronze", "bronze", "gold", day(3), "override", null, null, "promoted"),
                        row("later", "bronze", "bronze", "bronze", day(1), "graded", null, null, "held"),
                        row("a", "silver", "silver", "silver", day(1), "graded", null, null, "held")),
                second);
        company.overrides();
        assertThat(company.night(10, account("forced", 45.0))
                        .accountGrades()
                        .select("tier", "tier_reason")
                        .head())
                .as("an expired override leaves no trace in the graded tier")
                .isEqualTo(row("bronze", "graded"));
    }

    @Test
    void overrideIntoAnUnknownTierIsRefused() {
        Company company = Company.graded(SCHEME).overrides(row("b", "platinum", 1, 9), row("gone", "x", 1, 9));
        assertThatThrownBy(() -> company.night(1, account("a", 1.0), account("b", 1.0)))
                .isInstanceOfSatisfying(KeygradeException.class, refused -> {
                    assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
                    assertThat(refused.problem()).contains("account b", "'platinum'");
                    assertThat(refused.fix()).contains("gold, silver, bronze, wood");
                });
    }

    @Test
    void movementsAddUpToTheAccountsOfBothNights() {
        Company company = Company.graded(SCHEME);
        company.night(
                1, account("a", 90.0), account("b", 90.0), account("gone", 50.0).revenue(7.5), account("c", 20.0));
        Grades grades = company.overrides(row("b", "wood", 2, 2))
                .night(2, account("a", 90.0), account("b", 90.0), account("c", 20.0), account("d", 50.0));
        assertSameRows(
                frame(
                        MOVES,
                        row("gold", "gold", 1, money("100.00")),
                        row("gold", "wood", 1, money("100.00")),
                        row("wood", "wood", 1, money("100.00")),
                        row("bronze", null, 1, money("7.50")),
                        row(null, "bronze", 1, money("100.00"))),
                grades.tierMovements().drop("as_of"));
        assertThat(grades.checks()).singleElement().satisfies(check -> {
            assertThat(check.passed()).isFalse();
            assertThat(check.value()).isEqualTo(1.0 / 3);
            assertThat(check.message()).isEqualTo("1 of 3 accounts change tier (33.3 %; at most 10.0 % may).");
        });
    }

    @Test
    void movesAreNotCheckedOnTheFirstNightOfAModel() {
        Company company = Company.graded(SCHEME);
        assertThat(company.night(1, account("a", 90.0)).checks())
                .as("first night")
                .isEmpty();
        assertThat(company.model("m2").night(2, account("a", 10.0)).checks())
                .as("another model")
                .isEmpty();
        assertThat(company.night(2, account("a", 90.0)).checks())
                .as("nothing moves")
                .allMatch(check -> check.passed());
    }

    @Test
    void tierThatTheSchemeNoLongerHasCountsAsNew() {
        Company company = Company.graded(SCHEME);
        company.night(1, account("a", 50.0));
        TierScheme two = new TierScheme(
                "two",
                Method.THRESHOLD,
                List.of(SCHEME.tiers().get(0), SCHEME.tiers().get(3)),
                3,
                14,
                .1,
                "wood",
                30);
        assertSameRows(
                frame(TIERS, row("a", "wood", "wood", "wood", day(2), "graded", null, null, "new")),
                tiers(company.scheme(two).night(2, account("a", 50.0))));
    }

    private static Dataset<Row> tiers(Grades grades) {
        return grades.accountGrades()
                .select(
                        "account_id",
                        "raw_tier",
                        "graded_tier",
                        "tier",
                        "tier_since",
                        "tier_reason",
                        "pending_tier",
                        "pending_since",
                        "movement");
    }

    private static BigDecimal money(String amount) {
        return new BigDecimal(amount);
    }
}
