package org.keygrade.bench;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.keygrade.config.ScoringModel;
import org.keygrade.config.TierScheme;
import org.keygrade.config.TierScheme.Method;
import org.keygrade.score.Baseline;
import org.keygrade.score.Weighted;

/**
 * Scores, tiers and ranks in DuckDB's SQL, from the configured model and a baseline: the score as docs/scoring.md defines
 * it, without parts, lifts, intervals and confidence, and the raw tier of a scheme with thresholds. Reads the table
 * {@code metrics} that metrics.sql makes; takes relationship metrics from account_metrics as it was published.
 */
record DuckScores(ScoringModel model, Baseline baseline, TierScheme tiers) {
    DuckScores {
        if (tiers.method() != Method.THRESHOLD) {
            throw new IllegalArgumentException("The twin in DuckDB knows schemes with thresholds only.");
        }
    }

    /** The statements that end in the table {@code grades}: account_id, score, coverage, raw_tier, rank. */
    List<String> statements() {
        List<String> statements = new ArrayList<>();
        curves().stream().filter(curve -> curve.percentile()).forEach(curve -> statements.add(knots(curve)));
        statements.add("CREATE TEMP TABLE grades AS WITH data AS (" + data() + "), filled AS (" + filled()
                + "), counted AS (" + counted() + "), scored AS (" + scored() + ") " + ranked());
        return statements;
    }

    private List<DuckCurve> curves() {
        List<Weighted> weighted = Weighted.chosen(model);
        return IntStream.range(0, weighted.size())
                .mapToObj(at -> new DuckCurve(at, weighted.get(at), baseline))
                .toList();
    }

    /** Each distinct quantile with the first and last of its places, and the next one. */
    private String knots(DuckCurve curve) {
        double[] knots = baseline.knots(curve.metric());
        String values = Arrays.stream(knots).mapToObj(knot -> "'" + knot + "'").collect(joining(", "));
        return "CREATE TEMP TABLE " + curve.name("knots")
                + " AS SELECT value, min(place) AS first, max(place) AS last, lead(value) OVER (ORDER BY value) AS next"
                + " FROM (SELECT unnest([" + values + "]::DOUBLE[]) AS value, unnest(range(" + knots.length
                + ")) AS place) GROUP BY value";
    }

    /** The value of every criterion from data, and what takes its place. */
    private String data() {
        return "SELECT account_id, m.gross_profit_ttm, " + each(", ", curve -> curve.value() + " AS " + curve.name("x"))
                + ", " + each(", ", curve -> curve.filling() + " AS " + curve.name("fill"))
                + " FROM metrics m JOIN published_metrics p USING (account_id) " + each(" ", DuckCurve::join);
    }

    private String filled() {
        return "SELECT account_id, gross_profit_ttm, "
                + each(", ", curve -> curve.name("x")) + ", "
                + each(
                        ", ",
                        curve -> "coalesce(%s, %s) AS %s"
                                .formatted(curve.name("x"), curve.name("fill"), curve.name("value")))
                + " FROM data";
    }

    private String counted() {
        return "SELECT *, " + DuckCurve.rounded(each(" + ", curve -> curve.weightIf("x"))) + " AS coverage, nullif("
                + each(" + ", curve -> curve.weightIf("value")) + ", 0) AS counting FROM filled";
    }

    private String scored() {
        String points = each(
                " + ", curve -> "coalesce(%s / counting * 100 * %s, 0)".formatted(curve.weight(), curve.name("value")));
        return "SELECT account_id, gross_profit_ttm, coverage, CASE WHEN coverage >= " + model.minCoverage()
                + "::DOUBLE AND counting IS NOT NULL THEN " + DuckCurve.rounded(points) + " END AS score FROM counted";
    }

    /** Opted-out accounts have a tier and no rank. */
    private String ranked() {
        return "SELECT account_id, score, coverage, CASE WHEN score IS NOT NULL THEN " + tier() + " END AS raw_tier,"
                + " CASE WHEN competes THEN row_number() OVER (PARTITION BY competes ORDER BY score DESC,"
                + " gross_profit_ttm DESC NULLS LAST, account_id) END AS rank"
                + " FROM (SELECT scored.*, score IS NOT NULL AND coalesce(wants_key_account, true) AS competes"
                + " FROM scored JOIN accounts USING (account_id))";
    }

    private String tier() {
        return tiers.tiers().stream()
                .map(tier -> tier.bound() == null
                        ? "ELSE '" + tier.name() + "'"
                        : "WHEN score >= " + tier.bound() + " THEN '" + tier.name() + "'")
                .collect(joining(" ", "CASE ", " END"));
    }

    /** The criteria in model order: floating-point sums depend on it. */
    private String each(String between, Function<DuckCurve, String> text) {
        return curves().stream().map(text).collect(joining(between));
    }
}
