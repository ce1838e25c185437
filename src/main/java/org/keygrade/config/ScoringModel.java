package org.keygrade.config;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keygrade.weight.Ahp;

/**
 * {@code scoring-model.yaml}: what is judged, how much it counts, and how a metric becomes a value.
 *
 * @param file where it stands, below the configuration folder, for messages
 * @param name the model's name, for people; no other model has it
 * @param filter a condition over the columns of accounts, which those it grades meet; null: all
 * @param groups criteria in groups; a criterion's share of the whole is group weight x its weight within the group
 * @param minCoverage lowest share of the weight with data at which a score is published, 0..1
 * @param baseline id of the pinned baseline; null: the newest one
 * @param judged the comparisons of the groups their weights rest on; null: the weights were given
 * @param blend how much a population's own weights count; null: not at all
 */
public record ScoringModel(
        String file,
        String name,
        @Nullable String filter,
        List<Group> groups,
        double minCoverage,
        @Nullable String baseline,
        @Nullable Ahp judged,
        @Nullable Blend blend) {
    /** Where a company's first model stands; most have no other. */
    public static final String FIRST = "scoring-model.yaml";

    public ScoringModel {
        groups = List.copyOf(groups);
    }

    /** A model of given weights that grades all accounts. */
    public ScoringModel(String name, List<Group> groups, double minCoverage, @Nullable String baseline) {
        this(FIRST, name, null, groups, minCoverage, baseline, null, null);
    }

    /** The same model of other groups. */
    public ScoringModel with(List<Group> others) {
        return new ScoringModel(file, name, filter, others, minCoverage, baseline, judged, blend);
    }

    /** Where a criterion stands, for messages. */
    public String place(Criterion criterion) {
        return file + " criterion " + criterion.name();
    }

    /** All criteria in model order. */
    public List<Criterion> criteria() {
        return groups.stream().flatMap(group -> group.criteria().stream()).toList();
    }

    /**
     * Criteria that belong together.
     *
     * @param weight positive; relative to the other groups
     * @param why the priority it states, for people
     * @param judged the comparisons of its criteria their weights rest on; null: the weights were given
     */
    public record Group(
            String name,
            double weight,
            String why,
            List<Criterion> criteria,
            @Nullable Ahp judged) {
        public Group {
            criteria = List.copyOf(criteria);
        }

        /** A group of given weights. */
        public Group(String name, double weight, String why, List<Criterion> criteria) {
            this(name, weight, why, criteria, null);
        }
    }

    /**
     * Weights that a population suggests, mixed into those that people chose.
     *
     * @param share how much they count, 0..1
     */
    public record Blend(Objective with, double share) {}

    /** How a population suggests weights. */
    public enum Objective {
        /** By how unevenly a criterion's values are spread over the accounts. */
        ENTROPY,
        /** By how much a criterion's values vary, and how little the others tell about them. */
        CRITIC
    }

    /**
     * What is judged.
     *
     * @param name unique in the model
     * @param metric a metric of the catalogue, {@code rating.<criterion>}, a text column of accounts for a lookup, or
     *     an expression over metrics
     * @param reads which of them
     * @param weight positive; relative to the other criteria of its group
     * @param curve how the metric becomes a value in 0..1
     * @param lowerIsBetter mirrors the curve
     * @param missing what an account without the metric gets; null: the default of its kind
     * @param why the priority it states, for people
     */
    public record Criterion(
            String name,
            String metric,
            Reads reads,
            double weight,
            Curve curve,
            boolean lowerIsBetter,
            @Nullable Missing missing,
            String why) {
        /** A criterion that reads a metric, or a column for a lookup. */
        public Criterion(
                String name,
                String metric,
                double weight,
                Curve curve,
                boolean lowerIsBetter,
                @Nullable Missing missing,
                String why) {
            this(name, metric, Reads.METRIC, weight, curve, lowerIsBetter, missing, why);
        }

        public boolean isExpression() {
            return reads == Reads.EXPRESSION;
        }
    }

    /** What a criterion reads. */
    public enum Reads {
        /** A metric or a column by its name. */
        METRIC,
        /** A Spark SQL expression over metrics. */
        EXPRESSION
    }

    /** What an account without the metric gets. */
    public enum Missing {
        /** The criterion leaves the account's score; the rest share its weight. */
        EXCLUDE,
        /** The baseline median of the criterion's value. */
        NEUTRAL,
        /** Zero. */
        WORST
    }

    /** From a raw metric to a value in 0..1. */
    public sealed interface Curve {}

    /** 0 at {@code from}, 1 at {@code to}, straight between, flat outside. */
    public record Linear(double from, double to) implements Curve {}

    /** Straight in the logarithm between {@code from} (positive) and {@code to}; 0 at or below {@code from}. */
    public record Log(double from, double to) implements Curve {}

    /** 1 / (1 + e^(-slope (v - midpoint))). */
    public record Logistic(double midpoint, double slope) implements Curve {}

    /** The account's place in the baseline's distribution. */
    public record Percentile() implements Curve {}

    /** Steps: the value of the first band whose {@code upTo} is not below the metric; the last has no bound. */
    public record Bands(List<Band> bands) implements Curve {
        public Bands {
            bands = List.copyOf(bands);
        }
    }

    /** One step; {@code upTo} is positive infinity in the last. */
    public record Band(double upTo, double value) {}

    /** 1 at {@code ideal}, falling straight to 0 at {@code tolerance} away. */
    public record Target(double ideal, double tolerance) implements Curve {}

    /** A value per word; other words are missing. */
    public record Lookup(Map<String, Double> values) implements Curve {
        public Lookup {
            values = Map.copyOf(values);
        }
    }

    /** 1 for true (or any number but zero), 0 for false. */
    public record Yes() implements Curve {}
}
