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
        return of("relationship_coverage", "share of influence", "0..1");
    }

    static Metric decisionMakerReach() {
        return new Metric(
                "decision_maker_reach",
                "reliability",
                "0..1",
                PEOPLE,
                scope -> Formula.of(col("decision_maker_reach"))
                        .missing("nobody", NOBODY)
                        .missing(
                                "no_decision_maker", col("decision_maker_reach").isNull()));
    }

    static Metric departmentReach() {
        return new Metric(
                "department_reach",
                "share of departments",
                "0..1",
                PEOPLE,
                scope -> Formula.of(col("department_reach"))
                        .missing("nobody", NOBODY)
                        .missing("no_department", col("department_reach").isNull()));
    }

    static Metric board() {
        return new Metric(
                "board_evaluation",
                "points",
                "-17..22",
                PEOPLE,
                scope -> Formula.of(col("board_evaluation"))
                        .missing("nobody", NOBODY)
                        .missing("unclear", col("board_evaluation").isNull()));
    }

    static Metric strength() {
        return of("relationship_strength", "share of influence", "0..1");
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
        return new Metric(
                "relationship_sentiment",
                "sentiment",
                "-1..1",
                PEOPLE,
                scope -> Formula.of(col("relationship_sentiment"))
                        .missing("nobody", NOBODY)
                        .missing("no_sentiment", col("relationship_sentiment").isNull()));
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

    private static Metric of(String name, String unit, String range) {
        return new Metric(
                name, unit, range, PEOPLE, scope -> Formula.of(col(name)).missing("nobody", NOBODY));
    }
}
