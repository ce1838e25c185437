package org.keygrade.pipeline;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.keygrade.testing.Frames.assertSameRows;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;
import static org.keygrade.testing.Histories.assertLedgersAddUp;
import static org.keygrade.testing.Histories.assertSteps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.keygrade.config.Reweighting;
import org.keygrade.error.ExitCode;
import org.keygrade.error.KeygradeException;
import org.keygrade.publish.Publication;
import org.keygrade.publish.Rollback;
import org.keygrade.publish.RunLock;
import org.keygrade.table.AccountGrades;
import org.keygrade.table.Attention;
import org.keygrade.table.ScoreChanges;
import org.keygrade.table.ScoreParts;
import org.keygrade.table.TierHistory;
import org.keygrade.table.TierMovements;
import org.keygrade.testing.Nights;

/** The sample company through one date after another: what repeats, what steps, what goes back. */
@Tag("proof")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SampleNightTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 31);
    private static final LocalDate NEXT = FIRST.plusDays(7);
    /** As many days later as a new tier must have been the target. */
    private static final LocalDate LATER = NEXT.plusDays(14);

    @TempDir
    static Path folder;

    private static Map<String, List<String>> first;
    private static Map<String, List<String>> second;
    private static Map<String, List<String>> third;
    private static String climber = "";

    private final Nights nights = Nights.over(folder.resolve("conf"), folder.resolve("warehouse"));

    /** A copy, so that something can be delivered between two dates. */
    @BeforeAll
    static void copySample() throws IOException {
        for (Path part : List.of(Nights.sampleConf(), Nights.sampleConf().resolveSibling("sample-data"))) {
            try (Stream<Path> files = Files.walk(part)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = folder.resolve(part.getParent().relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
    }

    private Row grade(String account, String... columns) {
        return nights.table(AccountGrades.TABLE)
                .where(col("account_id").equalTo(account))
                .selectExpr(columns)
                .head();
    }

    @Test
    @Order(1)
    void theFirstNightGradesEveryAccount() {
        NightReport report = nights.night(FIRST);
        first = nights.rows();

        long accounts = nights.table(AccountGrades.TABLE).count();
        assertThat(accounts).isGreaterThan(200);
        assertThat(report.tiers().stream()
                        .mapToLong(NightReport.TierLine::accounts)
                        .sum())
                .isEqualTo(accounts);
        assertThat(report.inputs())
                .allSatisfy(line -> assertThat(line.read()).isGreaterThanOrEqualTo(line.accepted() + line.rejected()));
        assertThat(nights.table(Attention.TABLE)
                        .where(col("account_id").equalTo("S-MANAGER-LEFT"))
                        .select("reason")
                        .as(Encoders.STRING())
                        .collectAsList())
                .as("what is planted there is on the morning list")
                .contains("sole_thread_left");
    }

    @Test
    @Order(2)
    void partsAddUpToScores() {
        var parts = nights.table(ScoreParts.TABLE)
                .groupBy("account_id")
                .agg(sum(coalesce(col("contribution"), lit(0.0))).as("total"));
        var apart = nights.table(AccountGrades.TABLE)
                .where(col("score").isNotNull())
                .join(parts, "account_id")
                .where(abs(col("score").minus(col("total"))).gt(1e-6));

        assertThat(apart.collectAsList()).isEmpty();
    }

    @Test
    @Order(3)
    void aSecondRunChangesNothing() {
        NightReport again = nights.night(FIRST);

        assertThat(again.kind()).isEqualTo("rerun");
        assertThat(nights.rows()).isEqualTo(first);
    }

    @Test
    @Order(4)
    void whoHoldsTheLockKeepsOthersOut() {
        Run run = nights.run(FIRST);
        try (RunLock held = RunLock.acquire(run.warehouse(), "another-run")) {
            assertThatThrownBy(() -> nights.night(FIRST)).isInstanceOfSatisfying(KeygradeException.class, refused -> {
                assertThat(refused.exitCode()).isEqualTo(ExitCode.LOCKED);
                assertThat(refused.problem()).contains("another-run");
            });
        }
    }

    @Test
    @Order(5)
    void theNextDateSeesWhatWasDeliveredAndStepsOnce() throws IOException {
        climber = nights.table(AccountGrades.TABLE)
                .where("tier = 'first' AND tier_reason = 'graded'")
                .orderBy(col("score").desc(), col("account_id"))
                .select("account_id")
                .head()
                .getString(0);
        Files.writeString(
                folder.resolve("sample-data/sales/2026-11.csv"),
                "sale_id,account_id,sold_on,revenue,cost\nN1," + climber + ",2026-11-05,900000.00,100000.00\n");
        assertThat(grade("S-OVERRIDE", "tier", "tier_reason")).isEqualTo(row("premier", "override"));

        NightReport report = nights.night(NEXT);
        second = nights.rows();

        assertThat(grade(climber, "tier", "tier_reason", "raw_tier", "pending_tier", "cast(pending_since as string)"))
                .isEqualTo(row("first", "held_dwell", "premier", "premier", NEXT.toString()));
        assertThat(grade("S-OVERRIDE", "previous_tier", "movement")).isEqualTo(row("premier", "demoted"));
        assertThat(moved(NEXT, "premier", grade("S-OVERRIDE", "tier").getString(0)))
                .isPositive();
        assertThat(report.movers())
                .filteredOn(mover -> mover.accountId().equals("S-OVERRIDE"))
                .extracting(NightReport.Mover::why)
                .containsExactly("override ended");
        assertSteps(nights, FIRST, NEXT);
        assertLedgersAddUp(nights);
    }

    @Test
    @Order(6)
    void theNextDateOnceMoreStepsNothing() {
        nights.night(NEXT);
        assertThat(nights.rows()).isEqualTo(second);
    }

    @Test
    @Order(7)
    void anOlderDateIsRefused() {
        assertThatThrownBy(() -> nights.night(FIRST))
                .isInstanceOfSatisfying(
                        KeygradeException.class,
                        refused -> assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE))
                .hasMessageContaining("Roll back first");
    }

    @Test
    @Order(8)
    void whoClearedTheCutForLongEnoughMoves() {
        nights.night(LATER, "staleness", "moves");
        third = nights.rows();

        assertThat(grade(climber, "tier", "previous_tier", "movement", "pending_tier", "cast(tier_since as string)"))
                .isEqualTo(row("premier", "first", "promoted", null, LATER.toString()));
        assertThat(moved(LATER, "first", "premier")).isPositive();
        assertSameRows(
                frame(
                        "tier string, valid_from string, valid_to string",
                        row("first", FIRST.toString(), LATER.minusDays(1).toString()),
                        row("premier", LATER.toString(), null)),
                nights.table(TierHistory.TABLE)
                        .where(col("account_id").equalTo(climber))
                        .selectExpr("tier", "cast(valid_from as string)", "cast(valid_to as string)"));
        assertSteps(nights, FIRST, NEXT, LATER);
        assertLedgersAddUp(nights);
    }

    @Test
    @Order(9)
    void rollbackBringsTheEarlierNightBackAndTheNextOneIsTheSameAgain() {
        new Repairs(nights.run(LATER)).rollback(null, Rollback.Inputs.KEPT);
        assertThat(nights.rows()).isEqualTo(second);

        nights.night(LATER, "staleness", "moves");
        assertThat(nights.rows()).isEqualTo(third);
        assertThat(nights.published().publication().map(Publication::kind)).contains(Publication.Kind.NIGHT);
    }

    @Test
    @Order(10)
    void aChangeIsToldOverSeveralNights() {
        ChangeStory story = ChangeStory.of(nights.run(LATER).warehouse(), climber, FIRST.plusDays(3));

        assertThat(story.since()).isEqualTo(FIRST);
        assertThat(story.unbooked()).isEmpty();
        assertThat(story.lines().stream()
                        .mapToDouble(line -> line.effects().change())
                        .sum())
                .isEqualTo(present(story.after()) - present(story.before()), within(1e-8));
        assertThat(story.lines())
                .filteredOn(line -> line.criterion().equals("gross_profit"))
                .allSatisfy(line -> assertThat(line.effects().behaviour()).isPositive());
    }

    @Test
    @Order(11)
    void theModelAsItIsChangesNothing() {
        Run run = nights.run(LATER);
        WhatIf same = WhatIf.of(run, run.config().models());

        assertThat(same.migrations())
                .allSatisfy(found -> assertThat(found.from()).isEqualTo(found.to()));
        assertThat(same.winners()).isEmpty();
        assertThat(same.losers()).isEmpty();
    }

    /** A candidate is tried, then made the model, and the same night run again. */
    @Test
    @Order(12)
    void whatIfSaysWhatTheNightThenDoes() throws IOException {
        Run run = nights.run(LATER);
        WhatIf found = WhatIf.of(run, Reweighting.of(run.config().models(), Map.of("profit", 60.0)));
        List<Row> expected = found.accounts()
                .selectExpr("account_id", "score_after", "tier_after")
                .sort("account_id")
                .collectAsList();
        assertThat(found.migrations())
                .anySatisfy(migration -> assertThat(migration.from()).isNotEqualTo(migration.to()));
        Path model = folder.resolve("conf/scoring-model.yaml");
        Files.writeString(model, Files.readString(model).replace("    weight: 25\n", "    weight: 60\n"));

        nights.night(LATER, "staleness", "moves");

        assertThat(nights.table(AccountGrades.TABLE)
                        .selectExpr("account_id", "score", "coalesce(raw_tier, 'ungraded')")
                        .sort("account_id")
                        .collectAsList())
                .isEqualTo(expected);
        assertLedgersAddUp(nights);
        assertThat(nights.table(ScoreChanges.TABLE).where("model <> 0").count()).isGreaterThan(1_000);
    }

    private static double present(@Nullable Double score) {
        assertThat(score).isNotNull();
        return score == null ? Double.NaN : score;
    }

    private int moved(LocalDate asOf, String from, String to) {
        return nights.table(TierMovements.TABLE)
                .where("as_of = DATE'%s' AND from_tier = '%s' AND to_tier = '%s'".formatted(asOf, from, to))
                .head()
                .getAs("accounts");
    }
}
