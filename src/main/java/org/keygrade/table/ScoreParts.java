package org.keygrade.table;

import java.util.List;

/** Why an account has its score, criterion by criterion. */
public final class ScoreParts {
    public static final Table TABLE = Table.of(
            Area.GOLD,
            "score_parts",
            "an account and a criterion of the scoring model",
            List.of("account_id", "criterion"),
            Column.required("as_of", Type.DATE, "business date the night grades for"),
            Column.required("account_id", Type.STRING, "the account"),
            Column.required(
                    "model_id",
                    Type.STRING,
                    "hash of scoring model, network configuration, baseline and catalogue version"),
            Column.required("group", Type.STRING, "group of criteria in the scoring model"),
            Column.required("criterion", Type.STRING, "what is judged"),
            Column.required("metric", Type.STRING, "metric or column of accounts the criterion reads"),
            Column.of("raw_value", Type.DOUBLE, "the metric, in its own unit; null if missing or a text"),
            Column.of("raw_text", Type.STRING, "the text, of a criterion that reads one"),
            Column.of("value", Type.DOUBLE, "what the curve makes of it, or what fills it in: 0..1; null if excluded"),
            Column.required("weight", Type.DOUBLE, "share of the model's weight, 0..1; an account's add up to 1"),
            Column.of(
                    "effective_weight",
                    Type.DOUBLE,
                    "share of the weight that counts for this account, 0..1; null if excluded or without a score"),
            Column.of(
                    "contribution",
                    Type.DOUBLE,
                    "points of the score, 100 x effective_weight x value; an account's add up to its score"),
            Column.of(
                    "lift",
                    Type.DOUBLE,
                    "points above the baseline, 100 x effective_weight x (value - baseline mean of the value)"),
            Column.required(
                    "source",
                    Type.STRING,
                    "where the value comes from: data, neutral (baseline median), worst (0) or excluded"));

    private ScoreParts() {}
}
