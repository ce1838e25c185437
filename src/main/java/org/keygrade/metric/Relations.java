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
        return of("relationship_coverage", "share of weight", "0..1");
    }

    static Metric strength() {
        return of("relationship_strength", "share of weight", "0..1");
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
