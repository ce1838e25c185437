package org.keygrade.score;

import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_from_arrays;
import static org.apache.spark.sql.functions.map_from_entries;
import static org.apache.spark.sql.functions.map_keys;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.try_element_at;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.keygrade.table.ScoreParts;

/**
 * Why scores moved between two dates, criterion by criterion, in points that add up to the change (Bennet 1920). With
 * bars for the mean of both dates, x for a criterion's value, w for its effective weight and S for the account's score,
 * all 0..1:
 *
 * <ul>
 *   <li>behaviour = bar(w) (x1 - x0): the account does better or worse;
 *   <li>weighting = (bar(x) - bar(S)) (w1 - w0): a criterion counts more or less for this account, because data appeared
 *       or went missing; one above the account's own score gains by counting more;
 *   <li>model = both of them, from the score of the earlier date to what the metrics of that date are worth under the
 *       model of the later one; behaviour and weighting start from there.
 * </ul>
 *
 * A criterion without a value on one date takes that date's S. Effective weights add up to 1 on both dates, so what is
 * subtracted with bar(S) cancels.
 */
public final class ChangeLedger {
    private static final String BEFORE = "before";
    private static final String BETWEEN = "between";
    private static final String AFTER = "after";

    /** What a row of score_parts has besides a part of {@link Scorer#score}. */
    private static final Set<String> NIGHT = Set.of("as_of", "account_id", "model_id");

    private ChangeLedger() {}

    /**
     * What {@link #of} takes of a publication.
     *
     * @param grades rows of account_grades
     * @param parts rows of score_parts
     * @return account_id, model_id, score 0..100, parts MAP&lt;criterion, STRUCT&gt;; only accounts that have a score
     */
    public static Dataset<Row> published(Dataset<Row> grades, Dataset<Row> parts) {
        Column[] part = ScoreParts.TABLE.columnNames().stream()
                .filter(column -> !NIGHT.contains(column))
                .map(functions::col)
                .toArray(Column[]::new);
        Column entry = struct(col("criterion"), struct(part));
        return grades.where(col("score").isNotNull())
                .select("account_id", "model_id", "score")
                .join(
                        parts.groupBy("account_id")
                                .agg(map_from_entries(collect_list(entry)).as("parts")),
                        "account_id");
    }

    /**
     * What {@link #of} takes of {@link Scorer#score}, with the {@code model_id} of each account.
     *
     * @return account_id, model_id, score 0..100, parts MAP&lt;criterion, STRUCT&gt;; only accounts that have a score
     */
    public static Dataset<Row> scored(Dataset<Row> scored) {
        return scored.where(col("score").isNotNull())
                .select(
                        col("account_id"),
                        col("model_id"),
                        col("score"),
                        map_from_arrays(col("parts.criterion"), col("parts")).as("parts"));
    }

    /**
     * The ledger of every account that has a score on both dates: account_id, model_id (of the later date),
     * model_before; group, criterion, metric; raw_before and
     * raw_after, text_before and text_after; value_before and value_after 0..1; weight_before and weight_after 0..1;
     * model, behaviour and weighting in points, and their sum, change.
     *
     * @param before as {@link #published} gives it
     * @param between the metrics of the earlier date as the later model scores them, as {@link #scored} gives it; where
     *     they have no score under it, the whole change is the model's; the same as {@code before} if the model is
     * @param after as either gives it
     * @param recomputed by model_id of the later date: criteria whose metric itself is computed in another way than on
     *     the earlier one; all of their change is the model's
     */
    public static Dataset<Row> of(
            Dataset<Row> before, Dataset<Row> between, Dataset<Row> after, Map<String, Set<String>> recomputed) {
        Dataset<Row> joined = before == between
                ? dated(before, BEFORE).join(dated(after, AFTER), "account_id")
                : dated(before, BEFORE)
                        .join(dated(after, AFTER), "account_id")
                        .join(dated(between, BETWEEN), new String[] {"account_id"}, "left");
        Moment start = Moment.at(BEFORE);
        Moment end = Moment.at(AFTER);
        Moment middle = before == between ? start : Moment.at(BETWEEN).or(end);
        Dataset<Row> rows = joined.withColumn(
                "criterion", explode(array_union(map_keys(col("parts_" + AFTER)), map_keys(col("parts_" + BEFORE)))));
        Column isModel = isRecomputed(recomputed);
        Column own = start.to(middle).total();
        Step rest = middle.to(end);
        return rows.select(
                        col("account_id"),
                        col("model_" + AFTER).as("model_id"),
                        col("model_" + BEFORE),
                        coalesce(end.part("group"), start.part("group")).as("group"),
                        col("criterion"),
                        coalesce(end.part("metric"), start.part("metric")).as("metric"),
                        start.part("raw_value").as("raw_before"),
                        end.part("raw_value").as("raw_after"),
                        start.part("raw_text").as("text_before"),
                        end.part("raw_text").as("text_after"),
                        start.part("value").as("value_before"),
                        end.part("value").as("value_after"),
                        start.weight().as("weight_before"),
                        end.weight().as("weight_after"),
                        when(isModel, own.plus(rest.total())).otherwise(own).as("model"),
                        when(isModel, 0.0).otherwise(rest.behaviour()).as("behaviour"),
                        when(isModel, 0.0).otherwise(rest.weighting()).as("weighting"))
                .withColumn("change", col("model").plus(col("behaviour")).plus(col("weighting")));
    }

    private static Column isRecomputed(Map<String, Set<String>> recomputed) {
        return recomputed.entrySet().stream()
                .map(model -> col("model_" + AFTER)
                        .equalTo(model.getKey())
                        .and(col("criterion").isInCollection(model.getValue())))
                .reduce(lit(false), Column::or);
    }

    private static Dataset<Row> dated(Dataset<Row> scored, String date) {
        return scored.select(
                col("account_id"),
                col("model_id").as("model_" + date),
                col("score").divide(100).as("score_" + date),
                col("parts").as("parts_" + date));
    }

    /**
     * A criterion at one date.
     *
     * @param part the criterion's STRUCT, or null
     * @param score the account's S
     * @param value the criterion's x, or S
     * @param weight the criterion's w, or 0
     */
    private record Moment(Column part, Column score, Column value, Column weight) {
        static Moment at(String date) {
            Column part = try_element_at(col("parts_" + date), col("criterion"));
            Column score = col("score_" + date);
            return new Moment(
                    part,
                    score,
                    coalesce(part.getField("value"), score),
                    coalesce(part.getField("effective_weight"), lit(0.0)));
        }

        /** The other one for an account that has no score here. */
        Moment or(Moment other) {
            return new Moment(
                    part,
                    when(score.isNull(), other.score).otherwise(score),
                    when(score.isNull(), other.value).otherwise(value),
                    when(score.isNull(), other.weight).otherwise(weight));
        }

        Column part(String field) {
            return part.getField(field);
        }

        Step to(Moment next) {
            return new Step(
                    mean(weight, next.weight).multiply(next.value.minus(value)).multiply(100),
                    mean(value, next.value)
                            .minus(mean(score, next.score))
                            .multiply(next.weight.minus(weight))
                            .multiply(100));
        }

        private static Column mean(Column a, Column b) {
            return a.plus(b).divide(2);
        }
    }

    /** What a criterion adds to the score between two moments, in points. */
    private record Step(Column behaviour, Column weighting) {
        Column total() {
            return behaviour.plus(weighting);
        }
    }
}
