package org.keygrade.metric;

import java.util.List;
import java.util.Optional;
import org.keygrade.table.Inputs;
import org.keygrade.table.Silver;

/** Every metric there is, in the fixed order of account_metrics. */
public final class Catalogue {
    /** Rises whenever a metric is added or computed differently; scores before and after are told apart by it. */
    public static final int VERSION = 2;

    /** Before the name of a criterion: the latest rating on it. */
    public static final String RATING = "rating.";

    private static final List<Metric> ALL = List.of(
            Revenue.ttm(),
            Revenue.grossProfit(),
            Revenue.grossMargin(),
            Revenue.growth(),
            Revenue.profitGrowth(),
            Trend.slope(),
            Trend.volatility(),
            Orders.recency(),
            Orders.frequency(),
            Orders.breadth(),
            Standing.tenure(),
            Standing.shareOfWallet(),
            Prospects.pipeline(),
            Prospects.winRate(),
            Contribution.costToServe(),
            Contribution.net(),
            Contribution.cumulative(),
            Contribution.payback(),
            Contribution.lifetimeValue(),
            Relations.coverage(),
            Relations.decisionMakerReach(),
            Relations.strength(),
            Relations.threads(),
            Relations.sentiment(),
            Relations.engagement(),
            Relations.departmentReach(),
            Relations.board());

    private Catalogue() {}

    public static List<Metric> all() {
        return ALL;
    }

    public static List<String> names() {
        return ALL.stream().map(Metric::name).toList();
    }

    /** The metric of this name; none for a {@code rating.CRITERION}, which has no definition of its own. */
    public static Optional<Metric> metric(String name) {
        return ALL.stream().filter(metric -> metric.name().equals(name)).findFirst();
    }

    /** The metrics whose needs are configured. */
    public static List<String> available(Silver silver) {
        return ALL.stream()
                .filter(metric -> metric.available(silver))
                .map(Metric::name)
                .toList();
    }

    /** Whether this metric, or a {@code rating.CRITERION}, exists and its needs are configured. */
    public static boolean available(String name, Silver silver) {
        return isRating(name)
                ? silver.has(Inputs.RATINGS)
                : metric(name).map(metric -> metric.available(silver)).orElse(false);
    }

    /** Whether a metric rests on interactions, and so on the network configuration. */
    public static boolean isRelational(String name) {
        return metric(name)
                .map(metric ->
                        metric.needs().stream().anyMatch(need -> need.input().equals(Inputs.INTERACTIONS)))
                .orElse(false);
    }

    /** Whether the name is that of a rating: {@code rating.} and a criterion. */
    public static boolean isRating(String name) {
        return name.startsWith(RATING) && name.length() > RATING.length();
    }
}
