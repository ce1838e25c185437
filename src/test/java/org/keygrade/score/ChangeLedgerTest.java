package org.keygrade.score;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.keygrade.score.Models.group;
import static org.keygrade.score.Models.model;
import static org.keygrade.score.Models.ten;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keygrade.config.ScoringModel;
import org.keygrade.config.ScoringModel.Criterion;

class ChangeLedgerTest {
    private static final String METRICS =
            "account_id string, a double, b double, c double, ratings map<string,double>, missing map<string,string>";
    private static final String[] NAMES = {"a", "b", "c"};
    private static final ScoringModel MODEL = model(group("all", 1, ten("a", 2), ten("b", 1), ten("c", 1)));

    private static Row account(String id, @Nullable Double a, @Nullable Double b, @Nullable Double c) {
        return row(id, a, b, c, Map.of(), Map.of());
    }

    private static Dataset<Row> scored(ScoringModel model, Row... accounts) {
        Dataset<Row> metrics = frame(METRICS, accounts);
        Baseline baseline = Calibration.calibrate(metrics, model, LocalDate.of(2026, 10, 31));
        return ChangeLedger.scored(
                Scorer.score(metrics, new ScoringPlan(model, baseline)).withColumn("model_id", lit("m")));
    }

    private static Map<String, double[]> ledger(Dataset<Row> rows, String account) {
        Map<String, double[]> found = new HashMap<>();
        rows.where("account_id = '" + account + "'")
                .select("criterion", "model", "behaviour", "weighting", "change")
                .collectAsList()
                .forEach(row -> found.put(
                        row.getString(0),
                        new double[] {row.getDouble(1), row.getDouble(2), row.getDouble(3), row.getDouble(4)}));
        return found;
    }

    /** By hand: a has weight 1/2 on both dates and goes from .4 to .8; nothing else moves. */
    @Test
    void doingBetterIsBehaviour() {
        Dataset<Row> before = scored(MODEL, account("x", 4., 5., 5.));
        Map<String, double[]> found =
                ledger(ChangeLedger.of(before, before, scored(MODEL, account("x", 8., 5., 5.)), Map.of()), "x");
        assertThat(found.get("a")).containsExactly(new double[] {0, 20, 0, 20}, within(1e-12));
        assertThat(found.get("b")).containsExactly(new double[] {0, 0, 0, 0}, within(1e-12));
    }

    /**
     * By hand: x = .4 .6 .8 at weights 1/2 1/4 1/4, S = .55; then c is missing, weights 2/3 1/3 0, S = 7/15. The means
     * of S are 61/120, c takes S there: (.4 - 61/120)(1/6), (.6 - 61/120)(1/12), and c (4/5 + 7/15)/2 of behaviour and
     * weighting.
     */
    @Test
    void dataThatGoesMissingIsWeighting() {
        Dataset<Row> before = scored(MODEL, account("x", 4., 6., 8.));
        Map<String, double[]> found =
                ledger(ChangeLedger.of(before, before, scored(MODEL, account("x", 4., 6., null)), Map.of()), "x");
        double s = 61 / 120.;
        assertThat(found.get("a")[2]).isEqualTo(100 * (.4 - s) / 6, within(1e-9));
        assertThat(found.get("b")[2]).isEqualTo(100 * (.6 - s) / 12, within(1e-9));
        assertThat(found.get("c")[1]).isEqualTo(100 / 8. * (7 / 15. - .8), within(1e-9));
        assertThat(found.get("c")[2]).isEqualTo(-100 / 4. * ((.8 + 7 / 15.) / 2 - s), within(1e-9));
        assertThat(sum(found)).isEqualTo(100 * (7 / 15. - .55), within(1e-9));
    }

    /** The two examples of docs/scoring.md. */
    @Test
    void theDocumentedExamples() {
        ScoringModel two = model(group("all", 1, ten("a", 1), ten("b", 1)));
        Dataset<Row> before = scored(two, account("better", 4., 6., null), account("missing", 4., 6., null));
        Dataset<Row> after = scored(two, account("better", 7., 6., null), account("missing", 4., null, null));

        Dataset<Row> rows = ChangeLedger.of(before, before, after, Map.of());

        assertThat(ledger(rows, "better").get("a")).containsExactly(new double[] {0, 15, 0, 15}, within(1e-9));
        assertThat(ledger(rows, "missing").get("a")).containsExactly(new double[] {0, 0, -2.5, -2.5}, within(1e-9));
        assertThat(ledger(rows, "missing").get("b")).containsExactly(new double[] {0, -5, -2.5, -7.5}, within(1e-9));
    }

    @Test
    void anotherModelOfTheSameMetricsIsTheModel() {
        ScoringModel heavier = model(group("all", 1, ten("a", 1), ten("b", 1), ten("c", 2)));
        Dataset<Row> after = scored(heavier, account("x", 4., 6., 8.));
        Map<String, double[]> found =
                ledger(ChangeLedger.of(scored(MODEL, account("x", 4., 6., 8.)), after, after, Map.of()), "x");
        found.values().forEach(effects -> {
            assertThat(effects[1]).isZero();
            assertThat(effects[2]).isZero();
        });
        assertThat(sum(found)).isEqualTo(10, within(1e-9));
    }

    @Test
    void aCriterionThatIsComputedInAnotherWayIsTheModel() {
        Dataset<Row> before = scored(MODEL, account("x", 4., 5., 5.));
        Map<String, double[]> found = ledger(
                ChangeLedger.of(before, before, scored(MODEL, account("x", 8., 7., 5.)), Map.of("m", Set.of("a"))),
                "x");
        assertThat(found.get("a")).containsExactly(new double[] {20, 0, 0, 20}, within(1e-12));
        assertThat(found.get("b")).containsExactly(new double[] {0, 5, 0, 5}, within(1e-12));
    }

    /** What is recomputed is so for the accounts of its model; ids of both dates come along. */
    @Test
    void ofTheModelThatRecomputesIt() {
        Dataset<Row> before = scored(MODEL, account("x", 4., 5., 5.), account("y", 4., 5., 5.));
        Dataset<Row> after = scored(MODEL, account("x", 8., 5., 5.), account("y", 8., 5., 5.))
                .withColumn(
                        "model_id", when(col("account_id").equalTo("x"), "n").otherwise("m"));
        Dataset<Row> rows = ChangeLedger.of(before, before, after, Map.of("n", Set.of("a"), "o", Set.of("b")));

        assertThat(ledger(rows, "x").get("a")).containsExactly(new double[] {20, 0, 0, 20}, within(1e-12));
        assertThat(ledger(rows, "y").get("a")).containsExactly(new double[] {0, 20, 0, 20}, within(1e-12));
        assertThat(rows.where("criterion = 'a'")
                        .selectExpr("concat(account_id, model_before, model_id)")
                        .as(Encoders.STRING())
                        .collectAsList())
                .containsExactlyInAnyOrder("xmn", "ymm");
    }

    @Test
    void withoutAScoreOnOneSideThereIsNoLedger() {
        Dataset<Row> before = scored(MODEL, account("new", null, null, null), account("gone", 1., 1., 1.));
        Dataset<Row> after = scored(MODEL, account("new", 1., 1., 1.), account("gone", null, null, null));
        assertThat(ChangeLedger.of(before, before, after, Map.of()).isEmpty()).isTrue();
    }

    /** Yesterday's metrics reach no score under today's model: there is nothing between. */
    @Test
    void whatTheModelAloneMadePossibleIsTheModels() {
        ScoringModel onlyC = model(group("all", 1, ten("c", 1)));
        Dataset<Row> before = scored(MODEL, account("x", 4., 5., null));
        Dataset<Row> between = scored(onlyC, account("x", 4., 5., null));
        Dataset<Row> after = scored(onlyC, account("x", 4., 5., 9.));
        Map<String, double[]> found = ledger(ChangeLedger.of(before, between, after, Map.of()), "x");
        assertThat(found.keySet()).containsExactlyInAnyOrder("a", "b", "c");
        found.values().forEach(effects -> assertThat(effects[0]).isEqualTo(effects[3]));
        assertThat(sum(found)).isEqualTo(90 - 100 * (2 / 3. * .4 + 1 / 3. * .5), within(1e-9));
    }

    /** Random portfolios and models: criteria appear, vanish and go missing. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void addsUpToTheChangeOfTheScore(long seed) {
        Random random = new Random(seed);
        ScoringModel then = random(random);
        ScoringModel now = seed == 1 ? then : random(random);
        List<Row> first = portfolio(random);
        List<Row> second = portfolio(random);
        Dataset<Row> before = scored(then, first.toArray(Row[]::new)).cache();
        Dataset<Row> between = seed == 1 ? before : scored(now, first.toArray(Row[]::new));
        Dataset<Row> after = scored(now, second.toArray(Row[]::new)).cache();

        Dataset<Row> ledger = ChangeLedger.of(before, between, after, Map.of("m", Set.of("b")));

        Map<String, Double> sums = new HashMap<>();
        ledger.collectAsList().forEach(row -> sums.merge(row.getAs("account_id"), row.getAs("change"), Double::sum));
        Map<String, Double> changes = new HashMap<>();
        before.select("account_id", "score")
                .join(after.selectExpr("account_id", "score - 0 as later"), "account_id")
                .collectAsList()
                .forEach(row -> changes.put(row.getString(0), row.getDouble(2) - row.getDouble(1)));
        assertThat(sums).hasSameSizeAs(changes).hasSizeGreaterThan(10);
        changes.forEach((account, change) -> assertThat(sums.get(account)).isEqualTo(change, within(1.001e-9)));
    }

    private static ScoringModel random(Random random) {
        List<Criterion> criteria = new ArrayList<>();
        for (String name : NAMES) {
            if (criteria.isEmpty() || random.nextBoolean()) {
                criteria.add(ten(name, .1 + random.nextDouble()));
            }
        }
        return model(group("all", 1, criteria.toArray(Criterion[]::new)));
    }

    private static List<Row> portfolio(Random random) {
        List<Row> accounts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Object[] values = new Object[6];
            values[0] = "acc" + i;
            for (int at = 1; at <= 3; at++) {
                values[at] = random.nextDouble() < .25 ? null : random.nextDouble() * 10;
            }
            values[4] = Map.of();
            values[5] = Map.of();
            accounts.add(RowFactory.create(values));
        }
        return accounts;
    }

    private static double sum(Map<String, double[]> ledger) {
        return ledger.values().stream().mapToDouble(effects -> effects[3]).sum();
    }
}
