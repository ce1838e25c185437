package org.keygrade.score;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.StructType;
import org.keygrade.config.ScoringModel.Criterion;
import org.keygrade.score.Baseline.CriterionStatistics;

/** One criterion's columns, step by step, in the wide row {@link Scorer} builds per account. */
record Part(int at, Weighted weighted, Baseline baseline) {
    /** What the row says. */
    List<Column> read(StructType metrics) {
        Reading reading =
                Reading.of(criterion(), metrics, baseline.knots(criterion().metric()));
        return List.of(
                reading.number().as(name("number")),
                reading.text().as(name("text")),
                reading.value().as(name("data")));
    }

    /** What counts, and where it comes from. */
    List<Column> filled() {
        Filling filling = Filling.of(criterion(), statistics());
        return List.of(
                coalesce(column("data"), filling.value()).as(name("value")),
                when(hasData(), "data").otherwise(filling.source()).as(name("source")));
    }

    /** Shares of the score; null without a score. */
    List<Column> shares() {
        Column effective = when(counts(), lit(weighted.weight()).divide(col("counting")));
        Column points = effective.multiply(100);
        return List.of(
                effective.as(name("effective")),
                points.multiply(column("value")).as(name("contribution")),
                points.multiply(column("value").minus(statistics().meanOrMiddle()))
                        .as(name("lift")));
    }

    /** The finished part. */
    Column row() {
        return struct(
                lit(weighted.group()).as("group"),
                lit(criterion().name()).as("criterion"),
                lit(criterion().metric()).as("metric"),
                column("number").as("raw_value"),
                column("text").as("raw_text"),
                column("value").as("value"),
                lit(weighted.weight()).as("weight"),
                column("effective").as("effective_weight"),
                column("contribution").as("contribution"),
                column("lift").as("lift"),
                column("source").as("source"));
    }

    /** Its weight if it rests on data, else 0. */
    Column covered() {
        return when(hasData(), weighted.weight()).otherwise(0.0);
    }

    /** Its weight if it counts, else 0. */
    Column counted() {
        return when(counts(), weighted.weight()).otherwise(0.0);
    }

    /** Its points of the whole if it rests on data, else 0. */
    Column known() {
        return when(hasData(), lit(100 * weighted.weight()).multiply(column("data")))
                .otherwise(0.0);
    }

    /** Its points of the score, or 0. */
    Column contribution() {
        return coalesce(column("contribution"), lit(0.0));
    }

    /** Sorts by distance from the baseline, then against model order; null on the other side ({@code sign} 1 or -1). */
    Column ranked(int sign) {
        Column distance = column("lift").multiply(sign);
        return when(
                distance.gt(0),
                struct(
                        distance.as("distance"),
                        lit(-at).as("order"),
                        lit(criterion().name()).as("criterion"),
                        column("lift").as("lift")));
    }

    /** 1 if it is on this side of the baseline, else 0. */
    Column counted(int sign) {
        return when(column("lift").multiply(sign).gt(0), 1).otherwise(0);
    }

    private CriterionStatistics statistics() {
        return baseline.statistics(criterion());
    }

    private Criterion criterion() {
        return weighted.criterion();
    }

    private Column hasData() {
        return column("data").isNotNull();
    }

    private Column counts() {
        return column("value").isNotNull();
    }

    private Column column(String what) {
        return col(name(what));
    }

    private String name(String what) {
        return what + "_" + at;
    }
}
