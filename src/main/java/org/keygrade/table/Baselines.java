package org.keygrade.table;

import java.util.List;

/** The reference populations that percentile curves, neutral values and lifts are fitted to. */
public final class Baselines {
    public static final Table TABLE = Table.of(
            Area.STATE,
            "baselines",
            "a metric or a criterion of a baseline",
            List.of("baseline_id", "kind", "name"),
            Column.required("baseline_id", Type.STRING, "as-of date and a hash of what was found"),
            Column.required("seq", Type.INT, "order of calibration; the highest is the newest baseline"),
            Column.required("as_of", Type.DATE, "business date of the population"),
            Column.of(
                    "population", Type.STRING, "the filter of the model whose accounts these are; none: all accounts"),
            Column.required("kind", Type.STRING, "metric or criterion"),
            Column.required("name", Type.STRING, "name of the metric or criterion"),
            Column.of("definition", Type.STRING, "criteria: hash of metric, curve and direction"),
            Column.required("count", Type.LONG, "accounts with data"),
            Column.required("missing", Type.LONG, "accounts without"),
            Column.of("min", Type.DOUBLE, "metrics: lowest value"),
            Column.of("max", Type.DOUBLE, "metrics: highest value"),
            Column.of("mean", Type.DOUBLE, "metrics: mean"),
            Column.of("deviation", Type.DOUBLE, "metrics: standard deviation of the population"),
            Column.of(
                    "quantiles",
                    Type.DOUBLES,
                    "metrics: exact quantiles 0..100 % by thousandths, 1001 values; empty without data"),
            Column.of("mean_x", Type.DOUBLE, "criteria: mean of the curve's value over accounts with data, 0..1"),
            Column.of("median_x", Type.DOUBLE, "criteria: median of the curve's value over accounts with data, 0..1"),
            Column.of(
                    "entropy_weight", Type.DOUBLE, "criteria: weight by entropy among the criteria of the model, 0..1"),
            Column.of(
                    "critic_weight", Type.DOUBLE, "criteria: weight by CRITIC among the criteria of the model, 0..1"));

    private Baselines() {}
}
