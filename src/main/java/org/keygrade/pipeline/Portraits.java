package org.keygrade.pipeline;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.apache.spark.sql.functions.col;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.keygrade.config.TierScheme;
import org.keygrade.pipeline.NightReport.Mover;
import org.keygrade.pipeline.NightReport.TopAccount;
import org.keygrade.publish.PublishedTables;
import org.keygrade.table.AccountGrades;
import org.keygrade.table.ScoreChanges;

/** The accounts a night's report shows by name: whoever moved, and the best. */
record Portraits(Dataset<Row> grades, PublishedTables now, PublishedTables base, TierScheme scheme) {
    private static final int SHOWN = 10;
    /** Reasons for a tier that are people's decisions. */
    private static final List<String> DECISIONS = List.of("override", "opt_out");

    /** Promoted and demoted accounts, those with the most revenue first. */
    List<Mover> movers() {
        List<Row> rows = changed()
                .sort(col("revenue_ttm").desc_nulls_last(), col("account_id").asc())
                .limit(SHOWN)
                .collectAsList();
        List<String> accounts =
                rows.stream().map(row -> row.<String>getAs("account_id")).toList();
        Map<String, String> changes = changes(accounts);
        Map<String, String> reasons = reasons(accounts);
        return rows.stream()
                .map(row -> mover(row, changes, reasons.getOrDefault(row.<String>getAs("account_id"), "")))
                .toList();
    }

    long moved() {
        return changed().count();
    }

    /** The best-ranked accounts. */
    List<TopAccount> top() {
        return grades.where(col("rank").leq(SHOWN)).sort("rank").collectAsList().stream()
                .map(this::topAccount)
                .toList();
    }

    private Dataset<Row> changed() {
        return grades.where(col("movement").isin("promoted", "demoted"));
    }

    private Mover mover(Row row, Map<String, String> changes, String reasonBefore) {
        String id = row.getAs("account_id");
        return new Mover(
                id,
                row.getAs("name"),
                label(row.getAs("previous_tier")),
                label(row.getAs("tier")),
                row.getAs("score"),
                row.getAs("tier_reason"),
                why(row.getAs("tier_reason"), reasonBefore, changes.getOrDefault(id, unbooked(row))));
    }

    private static String why(String reason, String reasonBefore, String changes) {
        if (DECISIONS.contains(reason)) {
            return reason.replace('_', '-');
        }
        if (DECISIONS.contains(reasonBefore)) {
            return reasonBefore.replace('_', '-') + " ended";
        }
        return changes;
    }

    /** Where there is no ledger: it needs a score on both dates. */
    private static String unbooked(Row row) {
        if (row.getAs("score") == null) {
            return "the score is missing";
        }
        return row.getAs("previous_score") == null ? "the score appeared" : "";
    }

    /** By account, why it had its tier at the base. */
    private Map<String, String> reasons(List<String> accounts) {
        return accounts.isEmpty()
                ? Map.of()
                : base
                        .asDefined(AccountGrades.TABLE)
                        .where(col("account_id").isin(accounts.toArray()))
                        .select("account_id", "tier_reason")
                        .collectAsList()
                        .stream()
                        .collect(toMap(row -> row.getString(0), row -> row.getString(1)));
    }

    /** By account, what moved its score most since the base: the words of {@code explain --since}. */
    private Map<String, String> changes(List<String> accounts) {
        return accounts.isEmpty()
                ? Map.of()
                : LargestChanges.of(
                        now.read(ScoreChanges.TABLE).where(col("account_id").isin(accounts.toArray())));
    }

    private TopAccount topAccount(Row row) {
        List<Row> strengths = row.getList(row.fieldIndex("strengths"));
        return new TopAccount(
                row.getAs("rank"),
                row.getAs("account_id"),
                row.getAs("name"),
                row.getAs("score"),
                label(row.getAs("tier")),
                revenue(row),
                strengths.stream().map(strength -> strength.getString(0)).collect(joining(", ")));
    }

    private static double revenue(Row row) {
        BigDecimal revenue = row.getAs("revenue_ttm");
        return revenue == null ? 0 : revenue.doubleValue();
    }

    private String label(@Nullable String tier) {
        return tier == null ? "" : scheme.tier(tier).map(TierScheme.Tier::label).orElse(tier);
    }
}
