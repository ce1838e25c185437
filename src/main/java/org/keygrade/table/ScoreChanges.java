package org.keygrade.table;

import static org.keygrade.table.Type.DATE;
import static org.keygrade.table.Type.DOUBLE;
import static org.keygrade.table.Type.STRING;

import java.util.List;

/** gold/score_changes: why scores moved since the base publication. */
public final class ScoreChanges {
    public static final Table TABLE = Table.of(
            Area.GOLD,
            "score_changes",
            "an account and a criterion that moved its score since the base publication",
            List.of("account_id", "criterion"),
            Column.required("as_of", DATE, "business date the night grades for"),
            Column.required("since", DATE, "business date of the base publication: the last night before this date"),
            Column.required("account_id", STRING, "an account that has a score on both dates"),
            Column.required("model_id", STRING, "model of the night"),
            Column.required("model_before", STRING, "model of the base publication"),
            Column.required("group", STRING, "group of criteria in the scoring model"),
            Column.required("criterion", STRING, "what is judged, on either date"),
            Column.required("metric", STRING, "what the criterion reads"),
            Column.of("raw_before", DOUBLE, "the metric at the base publication, in its own unit"),
            Column.of("raw_after", DOUBLE, "the metric now"),
            Column.of("text_before", STRING, "the text at the base publication, of a criterion that reads one"),
            Column.of("text_after", STRING, "the text now"),
            Column.of("value_before", DOUBLE, "the criterion's value at the base publication, 0..1; null: none"),
            Column.of("value_after", DOUBLE, "the criterion's value now, 0..1; null: none"),
            Column.required("weight_before", DOUBLE, "effective weight at the base publication, 0..1"),
            Column.required("weight_after", DOUBLE, "effective weight now, 0..1"),
            Column.required(
                    "behaviour",
                    DOUBLE,
                    "points because the account does better or worse: mean weight x change of the value"),
            Column.required(
                    "weighting",
                    DOUBLE,
                    "points because the criterion counts more or less for this account, as data appeared or went"
                            + " missing: distance of the value from the account's score x change of the weight"),
            Column.required(
                    "model",
                    DOUBLE,
                    "points because the model, the baseline, the network configuration or the catalogue changed"),
            Column.required(
                    "change",
                    DOUBLE,
                    "behaviour + weighting + model; an account's add up to the change of its score to 1e-9"));

    private ScoreChanges() {}
}
