package org.keygrade.metric;

import java.util.List;
import java.util.function.Function;
import org.keygrade.table.AccountMetrics;
import org.keygrade.table.Silver;

/**
 * A number computed per account, before any judgement. Its definition in words is the comment of its column.
 *
 * @param name the column of account_metrics, and the name a scoring model uses
 * @param unit what it counts, for people
 * @param range the values it can take, for people
 * @param needs what must be configured; the metric is missing everywhere otherwise
 */
public record Metric(String name, String unit, String range, List<Need> needs, Function<Scope, Formula> formula) {
    /** Why a metric is missing for every account: what it needs is not configured. */
    public static final String NOT_CONFIGURED = "not_configured";

    /** Why a metric is missing where its formula gave no finite number. */
    static final String NOT_FINITE = "not_finite";

    public Metric {
        needs = List.copyOf(needs);
    }

    /** What it is, in a sentence. */
    public String definition() {
        return AccountMetrics.TABLE.column(name).comment();
    }

    /** Whether all it needs is configured. */
    public boolean available(Silver silver) {
        return needs.stream().allMatch(need -> need.metBy(silver));
    }
}
