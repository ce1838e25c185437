package org.keygrade.pipeline;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.keygrade.config.ScoringModel;
import org.keygrade.grade.Grading;
import org.keygrade.grade.NaturalBreaks;
import org.keygrade.publish.PublishedTables;
import org.keygrade.score.Baseline;
import org.keygrade.score.ChangeLedger;
import org.keygrade.table.AccountGrades;
import org.keygrade.table.Inputs;
import org.keygrade.table.ScoreParts;

/**
 * What other scoring models would make of the published night. Tiers are raw tiers on both sides: what scores alone
 * give, before bands, seats held, opt-outs and overrides. Writes nothing.
 *
 * @param candidates names of the models that are not the configured ones
 * @param accounts account_id, name, score_before, score_after, tier_before, tier_after (ungraded without a score),
 *     revenue_ttm; a row per account
 */
public record WhatIf(
        LocalDate asOf, List<String> candidates, Dataset<Row> accounts, List<Move> winners, List<Move> losers) {
    private static final int SHOWN = 10;

    /** Accounts that go from one tier to another, or stay. */
    public record Migration(String from, String to, long accounts, double revenue) {}

    /** An account whose score moves far. */
    public record Move(
            String accountId, String name, double before, double after, String from, String to, String why) {}

    /**
     * Scores and ranks the published metrics by candidates.
     *
     * @param models all models of the night there would be
     * @throws org.keygrade.error.KeygradeException exit code 2, if nothing is published or a candidate makes no sense
     */
    public static WhatIf of(Run run, List<ScoringModel> models) {
        PublishedNight night = PublishedNight.of(run).with(models);
        PublishedTables published = night.tables();
        Scoring scoring = night.scoring(night.assignment());
        Dataset<Row> scored = scoring.scored().localCheckpoint();
        Dataset<Row> grades = published.read(AccountGrades.TABLE);
        Dataset<Row> raw = Grading.raw(
                night.silver().of(Inputs.ACCOUNTS),
                scored,
                night.metrics(),
                NaturalBreaks.resolved(run.config().tiers(), Baseline.scores(scoring.baselines())),
                (table, rows) -> rows.localCheckpoint());
        Dataset<Row> accounts = compared(grades, raw).localCheckpoint();
        Movers movers = new Movers(grades, published.read(ScoreParts.TABLE), scored, accounts);
        return new WhatIf(night.run().asOf(), candidates(run, models), accounts, movers.winners(), movers.losers());
    }

    static List<String> candidates(Run run, List<ScoringModel> models) {
        return models.stream()
                .filter(model -> !run.config().models().contains(model))
                .map(ScoringModel::name)
                .toList();
    }

    private static Dataset<Row> compared(Dataset<Row> grades, Dataset<Row> raw) {
        Dataset<Row> before = grades.select(
                col("account_id"),
                col("name"),
                col("score").as("score_before"),
                tier("raw_tier").as("tier_before"),
                col("revenue_ttm"));
        Dataset<Row> after = raw.select(
                col("account_id"),
                col("score").as("score_after"),
                tier("raw_tier").as("tier_after"));
        return before.join(after, "account_id")
                .select(
                        "account_id",
                        "name",
                        "score_before",
                        "score_after",
                        "tier_before",
                        "tier_after",
                        "revenue_ttm");
    }

    private static Column tier(String column) {
        return coalesce(col(column), lit(AccountGrades.UNGRADED));
    }

    /** How many go from where to where. */
    public List<Migration> migrations() {
        return accounts
                .groupBy("tier_before", "tier_after")
                .agg(count(lit(1)), sum("revenue_ttm"))
                .collectAsList()
                .stream()
                .map(row ->
                        new Migration(row.getString(0), row.getString(1), row.getLong(2), amount(row.getDecimal(3))))
                .toList();
    }

    private static double amount(@Nullable BigDecimal revenue) {
        return revenue == null ? 0 : revenue.doubleValue();
    }

    /** The accounts that gain or lose most, with the criteria that make them. */
    private record Movers(Dataset<Row> grades, Dataset<Row> parts, Dataset<Row> scored, Dataset<Row> accounts) {
        List<Move> winners() {
            return furthest(col("score_after").minus(col("score_before")));
        }

        List<Move> losers() {
            return furthest(col("score_before").minus(col("score_after")));
        }

        private List<Move> furthest(Column gain) {
            List<Row> rows = accounts.where(gain.gt(0))
                    .sort(gain.desc(), col("account_id").asc())
                    .takeAsList(SHOWN);
            Map<String, String> reasons =
                    reasons(rows.stream().map(row -> row.getString(0)).toList());
            return rows.stream().map(row -> move(row, reasons)).toList();
        }

        private static Move move(Row row, Map<String, String> reasons) {
            return new Move(
                    row.getAs("account_id"),
                    row.getAs("name"),
                    row.<Double>getAs("score_before"),
                    row.<Double>getAs("score_after"),
                    row.getAs("tier_before"),
                    row.getAs("tier_after"),
                    reasons.getOrDefault(row.<String>getAs("account_id"), ""));
        }

        private Map<String, String> reasons(List<String> ids) {
            if (ids.isEmpty()) {
                return Map.of();
            }
            Column these = col("account_id").isInCollection(ids);
            Dataset<Row> before = ChangeLedger.published(grades.where(these), parts.where(these));
            Dataset<Row> after = ChangeLedger.scored(scored.where(these));
            return LargestChanges.of(ChangeLedger.of(before, after, after, Map.of()));
        }
    }
}
