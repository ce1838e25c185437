package org.keygrade.grade;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
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
     * @param modelIds of the models that grade somebody tonight
     */
    public static boolean due(Dataset<Row> history, LocalDate asOf, int every, Set<String> modelIds) {
        List<Row> last = history.groupBy(col("as_of").cast("string").as("night"))
                .agg(collect_set("model_id"))
                .sort(col("night").desc())
                .takeAsList(1);
        return last.isEmpty()
                || ChronoUnit.DAYS.between(LocalDate.parse(last.get(0).getString(0)), asOf) >= every
                || !last.get(0).getList(1).containsAll(modelIds);
    }

    /** Tonight's rows if the night is due, else none. */
    static Dataset<Row> of(GradingInputs inputs, Dataset<Row> grades, Night night) {
        Dataset<Row> history = inputs.base().scoreHistory();
        if (!due(history, night.asOf(), night.historyEvery(), night.modelIds())) {
            return ScoreHistory.TABLE.select(history.limit(0));
        }
        Dataset<Row> metrics = HistoryMetrics.kept(inputs.metrics(), inputs.accounts(), night);
        return ScoreHistory.TABLE.select(grades.join(metrics, "account_id"));
    }
}
