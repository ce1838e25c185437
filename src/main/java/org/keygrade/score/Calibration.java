package org.keygrade.score;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.keygrade.config.ScoringModel;
import org.keygrade.config.ScoringModel.Criterion;
import org.keygrade.score.Baseline.CriterionStatistics;

/** Makes a baseline: exact, and the same for the same rows in any order and any partitions. */
public final class Calibration {
    /** Quantiles by thousandths. */
    private static final int STEPS = 1000;

    /** Of a criterion's value only the median is wanted. */
    private static final int HALVES = 2;

    private Calibration() {}

    /**
     * Takes the measure of a population, in two goes of a few passes: first its metrics, then the values their curves
     * give. Memory does not grow with the population.
     *
     * @param population metrics (as {@link Scorer} takes them) of the accounts the model grades and that have not opted
     *     out; read several times, so hand in a stored table
     * @param model the applicable model
     * @return distributions of every double column and of what else the model reads as a number, and the statistics of
     *     the model's criteria
     */
    public static Baseline calibrate(Dataset<Row> population, ScoringModel model, LocalDate asOf) {
        Map<String, Distribution> metrics = metrics(population, model);
        Baseline quantiles = Baseline.of(model.filter(), asOf, metrics, Map.of());
        return Baseline.of(model.filter(), asOf, metrics, criteria(population, model.criteria(), quantiles));
    }

    /** The same with the distribution of the scores it gives, for tiers that rest on it; nobody's score depends on it. */
    public static Baseline withScores(Dataset<Row> population, ScoringModel model, Baseline baseline) {
        Dataset<Row> scores = Scorer.score(population, new ScoringPlan(model, baseline))
                .select("score")
                .persist(StorageLevel.MEMORY_AND_DISK());
        try {
            Map<String, Distribution> metrics = new HashMap<>(baseline.metrics());
            metrics.put(Baseline.SCORE, Distributions.of(scores, STEPS).get(0));
            return Baseline.of(baseline.population(), baseline.asOf(), metrics, baseline.criteria());
        } finally {
            scores.unpersist();
        }
    }

    private static Map<String, Distribution> metrics(Dataset<Row> population, ScoringModel model) {
        List<String> names = List.copyOf(numbers(population.schema(), model));
        return byName(names, Distributions.of(columns(population, names, Reading::number), STEPS));
    }

    private static Map<String, CriterionStatistics> criteria(
            Dataset<Row> population, List<Criterion> criteria, Baseline quantiles) {
        StructType schema = population.schema();
        Function<Criterion, Column> value =
                criterion -> Reading.of(criterion, schema, quantiles.knots(criterion.metric()))
                        .value();
        Dataset<Row> values = columns(population, criteria, value);
        List<Distribution> found = Distributions.of(values, HALVES);
        List<Suggested> suggested = Suggested.of(values);
        List<CriterionStatistics> statistics = IntStream.range(0, criteria.size())
                .mapToObj(at -> statistics(criteria.get(at), found.get(at), suggested.get(at)))
                .toList();
        return byName(criteria.stream().map(Criterion::name).toList(), statistics);
    }

    private static CriterionStatistics statistics(Criterion criterion, Distribution values, Suggested weights) {
        return new CriterionStatistics(
                CriterionStatistics.definition(criterion),
                values.count(),
                values.missing(),
                values.mean(),
                values.median(),
                weights);
    }

    /** Every double column, and what else the model reads as a number. */
    private static Set<String> numbers(StructType schema, ScoringModel model) {
        Set<String> names = new LinkedHashSet<>();
        Arrays.stream(schema.fields())
                .filter(field -> field.dataType().equals(DataTypes.DoubleType))
                .map(StructField::name)
                .forEach(names::add);
        model.criteria().stream()
                .filter(criterion -> Reading.readsNumber(criterion, schema))
                .map(Criterion::metric)
                .forEach(names::add);
        return names;
    }

    private static <T> Dataset<Row> columns(Dataset<Row> population, List<T> what, Function<T, Column> column) {
        List<Column> columns = new ArrayList<>();
        what.forEach(each -> columns.add(column.apply(each).as("c" + columns.size())));
        return population.select(columns.toArray(Column[]::new));
    }

    private static <T> Map<String, T> byName(List<String> names, List<T> values) {
        return IntStream.range(0, names.size()).boxed().collect(toMap(names::get, values::get));
    }
}
