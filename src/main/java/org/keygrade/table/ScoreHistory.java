package org.keygrade.table;

import static org.keygrade.table.Type.DATE;
import static org.keygrade.table.Type.DOUBLE;
import static org.keygrade.table.Type.DOUBLES_BY_NAME;
import static org.keygrade.table.Type.STRING;
import static org.keygrade.table.Type.STRINGS_BY_NAME;

import java.util.List;

/**
 * gold/score_history: what trends and backtests need, appended every few nights and on the first night of a model. All
 * that a score rests on is there by name, so that another release or model can read it.
 */
public final class ScoreHistory {
    public static final Table TABLE = Table.of(
            Area.GOLD,
            "score_history",
            "an account on a night that is kept: every few nights, and the first of a model",
            List.of("account_id", "as_of"),
            Column.required("account_id", STRING, "the account"),
            Column.required("as_of", DATE, "the business date graded for"),
            Column.of("score", DOUBLE, "0..100; null: too little data"),
            Column.required("tier", STRING, "the tier in force"),
            Column.required("model_id", STRING, "the model that scored it"),
            Column.required(
                    "metrics",
                    DOUBLES_BY_NAME,
                    "metric (rating.CRITERION for a rating) to its value; one that is not there was missing"),
            Column.required("missing", STRINGS_BY_NAME, "metric to why it was missing"),
            Column.required(
                    "texts",
                    STRINGS_BY_NAME,
                    "column of accounts to the account's text, of the columns that the model looked up; null: it had"
                            + " none"));

    private ScoreHistory() {}
}
