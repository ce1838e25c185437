package org.keygrade.metric;

import static org.keygrade.metric.Formula.money;
import static org.keygrade.metric.Formula.ratio;
import static org.keygrade.metric.Formula.sum;

import java.util.List;
import org.apache.spark.sql.Column;
import org.keygrade.table.Inputs;

/** What we may win, and how much of it we usually do. */
final class Prospects {
    private static final int FEWEST_CLOSED = 3;

    private Prospects() {}

    static Metric pipeline() {
        return new Metric(
                "weighted_pipeline",
                "currency",
                "0 or more",
                List.of(Need.of(Inputs.OPPORTUNITIES, "probability")),
                scope -> Formula.of(money("pipeline"))
                        .missing("no_probability", sum("open_unrated").gt(0)));
    }

    static Metric winRate() {
        Column closed = sum("won").plus(sum("lost"));
        return new Metric(
                "win_rate_24m",
                "share",
                "0..1",
                List.of(Need.of(Inputs.OPPORTUNITIES, "closed_on")),
                scope -> Formula.of(ratio(sum("won"), closed)).missing("too_little_history", closed.lt(FEWEST_CLOSED)));
    }
}
