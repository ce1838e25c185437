package org.keygrade.metric;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Column;
import org.keygrade.table.Inputs;

/** What the relationships with the account's people come to; the network room computes them. */
final class Relations {
    private static final List<Need> MEETINGS = List.of(Need.of(Inputs.INTERACTIONS));
    private static final List<Need> PEOPLE = List.of(Need.of(Inputs.INTERACTIONS), Need.of(Inputs.CONTACTS));
    private static final Column NOBODY = col("relationship_coverage").isNull();

    private Relations() {}

    static Metric coverage() {
        return of("relationship_coverage", "share of influence", "0..1", "nobody");
    }

    static Metric decisionMakerReach() {
        return of("decision_maker_reach", "reliability", "0..1", "no_decision_maker");
    }

    static Metric strength() {
        return of("relationship_strength", "share of influence", "0..1", "nobody");
    }

    static Metric threads() {
        return new Metric(
                "effective_threads",
                "members",
                "0, or 1 and more",
                PEOPLE,
                scope -> Formula.of(coalesce(col("effective_threads"), lit(0.0))));
    }

    static Metric sentiment() {
        return of("relationship_sentiment", "sentiment", "-1..1", "no_sentiment");
    }

    static Metric engagement() {
        return new Metric(
                "engagement_trend",
                "doublings",
                "any",
                MEETINGS,
                scope -> Formula.of(col("engagement_trend"))
                        .missing("nobody", col("engagement_trend").isNull()));
    }

    static Metric departmentReach() {
        return of("department_reach", "share of departments", "0..1", "no_department");
    }

    static Metric board() {
        return of("board_evaluation", "points", "-17..22", "unclear");
    }

    /** @param absent why the network found none although somebody works there */
    private static Metric of(String name, String unit, String range, String absent) {
        return new Metric(
                name,
                unit,
                range,
                PEOPLE,
                scope -> Formula.of(col(name))
                        .missing("nobody", NOBODY)
                        .missing(absent, col(name).isNull()));
    }
}
