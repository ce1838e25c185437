package org.keygrade.score;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.arrays_zip;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.rint;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Scores accounts: first every criterion's part, then the score as the sum of the parts, added up in model order. An
 * account's score depends on nothing but its own row and the plan.
 */
public final class Scorer {
    private static final int SHOWN = 3;
    private static final String LIFTS = "array<struct<criterion string, lift double>>";

    private final List<Part> parts;
    private final double minCoverage;

    private Scorer(List<Part> parts, double minCoverage) {
        this.parts = parts;
        this.minCoverage = minCoverage;
    }

    /**
     * Scores every account of {@code metrics}.
     *
     * @param metrics account_id, the model's metrics and columns, {@code ratings} MAP&lt;STRING, DOUBLE&gt; and
     *     {@code missing} MAP&lt;STRING, STRING&gt;
     * @return account_id; score, score_low, score_high 0..100, null below the model's coverage; coverage 0..1; parts
     *     ARRAY&lt;STRUCT&gt; in model order (the columns of score_parts); strengths and weaknesses
     *     ARRAY&lt;STRUCT&lt;criterion, lift&gt;&gt;, the furthest from the baseline first, at most three, empty
     *     without a score. Scores and coverage are rounded to 1e-9.
     */
    public static Dataset<Row> score(Dataset<Row> metrics, ScoringPlan plan) {
        List<Weighted> weighted = Weighted.of(plan);
        List<Part> parts = IntStream.range(0, weighted.size())
                .mapToObj(at -> new Part(at, weighted.get(at), plan.baseline()))
                .toList();
        return new Scorer(parts, plan.model().minCoverage()).scored(metrics);
    }

    /** In steps, so that what several columns need is computed once. */
    private Dataset<Row> scored(Dataset<Row> metrics) {
        Column all = col("*");
        return metrics.select(columns(part -> part.read(metrics.schema()), col("account_id"), col("missing")))
                .select(columns(Part::filled, all))
                .select(
                        all,
                        coverage().as("coverage"),
                        rounded(sum(Part::known)).as("known"))
                .select(all, counting().as("counting"))
                .select(columns(Part::shares, all))
                .select(
                        all,
                        score().as("score"),
                        ranked(1).as("strengths"),
                        ranked(-1).as("weaknesses"))
                .select(result());
    }

    /** Share of the weight that rests on data. */
    private Column coverage() {
        return rounded(sum(Part::covered));
    }

    /** A, the weight that counts; null if too little of it rests on data. */
    private Column counting() {
        return when(col("coverage").geq(minCoverage), nullif(sum(Part::counted), lit(0.0)));
    }

    private Column score() {
        return when(scored(), rounded(sum(Part::contribution)));
    }

    private Column[] result() {
        Column unknown = lit(1.0).minus(col("coverage")).multiply(100);
        return new Column[] {
            col("account_id"),
            col("score"),
            when(scored(), least(col("known"), col("score"))).as("score_low"),
            when(scored(), greatest(rounded(col("known").plus(unknown)), col("score")))
                    .as("score_high"),
            col("coverage"),
            array(parts.stream().map(Part::row).toArray(Column[]::new)).as("parts"),
            furthest("strengths"),
            furthest("weaknesses")
        };
    }

    /** Strengths (1) or weaknesses (-1), the furthest first; ties in model order. Without lambdas, which are slow. */
    private Column ranked(int sign) {
        Column lifts = array(parts.stream().map(part -> part.ranked(sign)).toArray(Column[]::new));
        Column found = parts.stream()
                .map(part -> part.counted(sign))
                .reduce(Column::plus)
                .orElseThrow();
        return slice(sort_array(lifts, false), lit(1), least(lit(SHOWN), found));
    }

    private static Column furthest(String ranked) {
        return arrays_zip(col(ranked + ".criterion"), col(ranked + ".lift"))
                .cast(LIFTS)
                .as(ranked);
    }

    private Column[] columns(Function<Part, List<Column>> ofPart, Column... first) {
        List<Column> all = new ArrayList<>(List.of(first));
        parts.forEach(part -> all.addAll(ofPart.apply(part)));
        return all.toArray(Column[]::new);
    }

    /** Left to right in model order: floating-point sums depend on it. */
    private Column sum(Function<Part, Column> ofPart) {
        return parts.stream().map(ofPart).reduce(Column::plus).orElseThrow();
    }

    private static Column scored() {
        return col("counting").isNotNull();
    }

    private static Column rounded(Column value) {
        return rint(value.multiply(CurveMath.GRAIN)).divide(CurveMath.GRAIN);
    }
}
