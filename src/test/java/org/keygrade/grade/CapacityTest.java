package org.keygrade.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keygrade.grade.Company.account;
import static org.keygrade.testing.Frames.assertSameRows;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.keygrade.config.TierScheme;
import org.keygrade.config.TierScheme.Method;
import org.keygrade.error.ExitCode;
import org.keygrade.error.KeygradeException;

class CapacityTest {
    private static final TierScheme SCHEME = Company.scheme(Method.CAPACITY, 2, 1, 1);
    private static final String TIERS =
            "account_id string, rank int, raw_tier string, graded_tier string, tier string, tier_reason string";

    @Test
    void seatsGoToOverridesThenToTheHeldThenByRank() {
        Company company =
                Company.graded(new TierScheme("strict", Method.CAPACITY, SCHEME.tiers(), 0, 0, 0, "bronze", 30));
        assertSameRows(
                frame(
                        TIERS,
                        row("a", 1, "gold", "gold", "gold", "graded"),
                        row("b", 2, "gold", "gold", "gold", "graded"),
                        row("c", 3, "silver", "silver", "silver", "graded"),
                        row("out", null, "gold", "gold", "bronze", "opt_out"),
                        row("d", 4, "bronze", "bronze", "bronze", "graded"),
                        row("e", 5, "wood", "wood", "wood", "graded")),
                tiers(company.night(
                        1,
                        account("a", 90.0),
                        account("b", 80.0),
                        account("out", 80.0).profit(99.0).optedOut(),
                        account("c", 70.0),
                        account("d", 60.0),
                        account("e", 50.0))));
        assertSameRows(
                frame(
                        TIERS,
                        row("a", null, null, "gold", "gold", "held_no_data"),
                        row("b", 1, "gold", "silver", "silver", "seat"),
                        row("c", 2, "gold", "bronze", "bronze", "seat"),
                        row("d", 3, "silver", "wood", "wood", "seat"),
                        row("e", 4, "bronze", "bronze", "gold", "override")),
                tiers(company.overrides(row("e", "gold", 1, 9))
                        .night(
                                2,
                                account("a", null),
                                account("b", 80.0),
                                account("c", 70.0),
                                account("d", 60.0),
                                account("e", 50.0))));
    }

    @Test
    void incumbentKeepsItsSeatAgainstASlightlyBetterRank() {
        TierScheme ten = Company.scheme(Method.CAPACITY, 5, 1, 1);
        TierScheme wide = new TierScheme("wide", Method.CAPACITY, ten.tiers(), 0, 0, .2, "bronze", 30);
        Company company = Company.graded(wide);
        company.night(1, accounts(90, 80, 70, 60, 50, 40, 30));
        Grades grades = company.night(2, accounts(90, 80, 70, 60, 50, 51, 30));
        assertSameRows(
                frame(
                        TIERS,
                        row("a0", 1, "gold", "gold", "gold", "graded"),
                        row("a1", 2, "gold", "gold", "gold", "graded"),
                        row("a2", 3, "gold", "gold", "gold", "graded"),
                        row("a3", 4, "gold", "gold", "gold", "graded"),
                        row("a4", 6, "silver", "gold", "gold", "seat"),
                        row("a5", 5, "gold", "silver", "silver", "seat"),
                        row("a6", 7, "bronze", "bronze", "bronze", "graded")),
                tiers(grades));
    }

    @Test
    void moreOverridesThanSeatsAreRefused() {
        Company company = Company.graded(SCHEME)
                .overrides(row("a0", "silver", 1, 9), row("a1", "silver", 1, 9), row("x", "silver", 1, 9));
        assertThatThrownBy(() -> company.night(1, accounts(3, 2, 1)))
                .as("the account that is not there does not count")
                .isInstanceOfSatisfying(KeygradeException.class, refused -> {
                    assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
                    assertThat(refused.problem()).contains("2 overrides", "'silver'", "1 seats");
                });
    }

    @Test
    void everySeatIsTakenExactlyOnceNightAfterNight() {
        Random random = new Random(1);
        Company company = Company.graded(Company.scheme(Method.CAPACITY, 6, 9, 12))
                .overrides(row("a1", "gold", 1, 60), row("a2", "silver", 1, 60), row("a3", "wood", 1, 60));
        for (int day = 1; day <= 3; day++) {
            Dataset<Row> grades = company.night(day, population(random)).accountGrades();
            assertThat(grades.filter("account_id not like '%9'")
                            .groupBy("tier")
                            .count()
                            .collectAsList())
                    .as("day %d", day)
                    .contains(row("gold", 6L), row("silver", 9L), row("bronze", 12L));
        }
    }

    /** A few without a score each night, many ties, and every a.9 opted out. */
    private static Company.Account[] population(Random random) {
        List<Company.Account> accounts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Company.Account each = account("a" + i, random.nextInt(20) == 0 ? null : (double) random.nextInt(30));
            accounts.add(i % 10 == 9 ? each.optedOut() : each);
        }
        return accounts.toArray(Company.Account[]::new);
    }

    private static Company.Account[] accounts(double... scores) {
        List<Company.Account> accounts = new ArrayList<>();
        for (double score : scores) {
            accounts.add(account("a" + accounts.size(), score));
        }
        return accounts.toArray(Company.Account[]::new);
    }

    private static Dataset<Row> tiers(Grades grades) {
        return grades.accountGrades().select("account_id", "rank", "raw_tier", "graded_tier", "tier", "tier_reason");
    }
}
