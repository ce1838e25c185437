package org.keygrade.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.metric.Catalogue;
import org.keygrade.table.Check;

/** Gate "metric_loss": a metric that many accounts lose from one night to the next is a feed that broke. */
final class MetricLoss {
    private MetricLoss() {}

    /**
     * One check per metric that lost accounts; none on the first night.
     *
     * @param bound how much the share of accounts without the metric may rise, 0..1
     */
    static List<Check> checks(Dataset<Row> metrics, Dataset<Row> base, double bound) {
        Row now = present(metrics);
        Row then = present(base);
        if (now.getLong(0) == 0 || then.getLong(0) == 0) {
            return List.of();
        }
        return Catalogue.names().stream()
                .map(metric -> check(metric, share(then, metric), share(now, metric), bound))
                .filter(check -> check.value() > 0)
                .toList();
    }

    private static Check check(String metric, double before, double now, double bound) {
        String message = String.format(
                Locale.ROOT,
                "%s is known for %.1f %% of the accounts, %.1f points fewer than last time (at most %.1f may).",
                metric,
                100 * now,
                100 * (before - now),
                100 * bound);
        return new Check("metric_loss", metric, before - now, bound, message);
    }

    private static double share(Row counts, String metric) {
        return counts.<Long>getAs(metric) / (double) counts.getLong(0);
    }

    private static Row present(Dataset<Row> metrics) {
        Column[] counts = Catalogue.names().stream()
                .map(name -> count(col(name)).as(name))
                .toArray(Column[]::new);
        return metrics.agg(count(lit(1)), counts).head();
    }
}
