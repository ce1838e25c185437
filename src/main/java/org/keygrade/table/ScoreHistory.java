package org.keygrade.table;

import static org.keygrade.table.Type.DATE;
import static org.keygrade.table.Type.DOUBLE;
import static org.keygrade.table.Type.DOUBLES;
import static org.keygrade.table.Type.STRING;

import java.util.List;

/** gold/score_history: what trends and backtests need, appended every few nights and on the first night of a model. */
public final class ScoreHistory {
    public static final Table TABLE = Table.of(
            Area.GOLD,
            "score_history",
            "an account on a history night",
            List.of("account_id", "as_of"),
            Column.required("account_id", STRING, "the account"),
            Column.required("as_of", DATE, "the business date graded for"),
            Column.of("score", DOUBLE, "0..100; null: too little data"),
            Column.required("tier", STRING, "the tier in force"),
            Column.required("model_id", STRING, "the model that scored it"),
            Column.required("metrics", DOUBLES, "every metric of account_metrics, in the order of its columns then"));

    private ScoreHistory() {}
}
