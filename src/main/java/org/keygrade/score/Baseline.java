package org.keygrade.score;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keygrade.config.ScoringModel;
import org.keygrade.config.ScoringModel.Criterion;

/**
 * The reference population of a date.
 *
 * @param id as-of date and a hash of everything else, as in {@code 2026-10-31-1a2b3c4d}
 * @param population the filter of the model whose accounts these were; null: all accounts
 * @param metrics metric name to its distribution; {@link #SCORE} among them if tiers rest on it
 * @param criteria criterion name to its statistics
 */
public record Baseline(
        String id,
        @Nullable String population,
        LocalDate asOf,
        Map<String, Distribution> metrics,
        Map<String, CriterionStatistics> criteria) {
    /** Under this name stands the distribution of the scores. */
    public static final String SCORE = "score";

    private static final int ID_DIGITS = 8;

    public Baseline {
        metrics = Map.copyOf(metrics);
        criteria = Map.copyOf(criteria);
    }

    static Baseline of(
            @Nullable String population,
            LocalDate asOf,
            Map<String, Distribution> metrics,
            Map<String, CriterionStatistics> criteria) {
        String hash = population == null
                ? Fingerprint.of(ID_DIGITS, metrics, criteria)
                : Fingerprint.of(ID_DIGITS, metrics, criteria, population);
        return new Baseline(asOf + "-" + hash, population, asOf, metrics, criteria);
    }

    /** Whether the scores were taken. */
    public boolean hasScores() {
        Distribution found = metrics.get(SCORE);
        return found != null && !found.quantiles().isEmpty();
    }

    /** Quantiles of the scores of some populations together; empty if they were not taken. */
    public static List<Double> scores(List<Baseline> baselines) {
        return Distribution.pooled(baselines.stream()
                .map(baseline -> baseline.metrics().get(SCORE))
                .filter(Objects::nonNull)
                .toList());
    }

    /** Whether it holds every criterion of the model as the model defines it. */
    public boolean fits(ScoringModel model) {
        return lacking(model).isEmpty();
    }

    /** Names of the model's criteria it does not hold as the model defines them. */
    List<String> lacking(ScoringModel model) {
        return model.criteria().stream()
                .filter(criterion -> !holds(criterion, model.blend() != null))
                .map(Criterion::name)
                .toList();
    }

    private boolean holds(Criterion criterion, boolean blended) {
        CriterionStatistics found = criteria.get(criterion.name());
        return found != null
                && found.definition().equals(CriterionStatistics.definition(criterion))
                && (!blended || found.weights() != null);
    }

    /** What the population suggests for a criterion; empty if it is not held as it is defined, or was not measured. */
    public Optional<Suggested> suggested(Criterion criterion) {
        return holds(criterion, false)
                ? Optional.ofNullable(statistics(criterion).weights())
                : Optional.empty();
    }

    CriterionStatistics statistics(Criterion criterion) {
        return Objects.requireNonNull(criteria.get(criterion.name()), criterion.name());
    }

    /** Quantiles of a metric, for percentile curves; empty if nobody has it. */
    public double[] knots(String metric) {
        Distribution found = metrics.get(metric);
        return found == null
                ? new double[0]
                : found.quantiles().stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** How many accounts had a metric; 0 for one it does not know. */
    public long accounts(String metric) {
        Distribution found = metrics.get(metric);
        return found == null ? 0 : found.count();
    }

    /**
     * A criterion's value over the accounts with data.
     *
     * @param definition hash of metric, curve and direction: a criterion defined otherwise has other values
     * @param mean 0..1; null without data
     * @param median 0..1; null without data
     * @param weights what the population suggests; null in a baseline of an earlier release
     */
    public record CriterionStatistics(
            String definition,
            long count,
            long missing,
            @Nullable Double mean,
            @Nullable Double median,
            @Nullable Suggested weights) {
        private static final int DIGITS = 12;

        static String definition(Criterion criterion) {
            return Fingerprint.of(DIGITS, criterion.metric(), criterion.curve(), criterion.lowerIsBetter());
        }

        double meanOrMiddle() {
            return mean == null ? CurveMath.MIDDLE : mean;
        }

        double medianOrMiddle() {
            return median == null ? CurveMath.MIDDLE : median;
        }
    }
}
