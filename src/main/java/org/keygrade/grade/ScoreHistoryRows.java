package org.keygrade.grade;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.table.ScoreHistory;

/** gold/score_history: scores and what they rest on, every few nights. */
public final class ScoreHistoryRows {
    private ScoreHistoryRows() {}

    /**
     * Whether a night belongs in the history: its first night, {@code every} days after the last one or later, or the
     * first night of a model.
     *
     * @param history score_history of the base
     */
    public static boolean due(Dataset<Row> history, LocalDate asOf, int every, String modelId) {
        Row last = history.agg(max(col("as_of").cast("string")), max_by(col("model_id"), col("as_of")))
                .head();
        return last.isNullAt(0)
                || ChronoUnit.DAYS.between(LocalDate.parse(last.getString(0)), asOf) >= every
                || !modelId.equals(last.getString(1));
    }

    /** Tonight's rows if the night is due, else none. */
    static Dataset<Row> of(GradingInputs inputs, Dataset<Row> grades, Night night) {
        Dataset<Row> history = inputs.base().scoreHistory();
        if (!due(history, night.asOf(), night.historyEvery(), night.modelId())) {
            return ScoreHistory.TABLE.select(history.limit(0));
        }
        Dataset<Row> metrics = HistoryMetrics.kept(inputs.metrics(), inputs.accounts(), night);
        return ScoreHistory.TABLE.select(grades.join(metrics, "account_id"));
    }
}
