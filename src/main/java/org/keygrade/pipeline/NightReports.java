package org.keygrade.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.config.TierScheme;
import org.keygrade.ingest.DatasetReport;
import org.keygrade.pipeline.NightReport.InputLine;
import org.keygrade.pipeline.NightReport.TableLine;
import org.keygrade.pipeline.NightReport.TierLine;
import org.keygrade.publish.Publication;
import org.keygrade.publish.Publications;
import org.keygrade.publish.PublishedTables;
import org.keygrade.table.AccountGrades;
import org.keygrade.table.Check;
import org.keygrade.warehouse.Workers;

/** The report of a published night. */
record NightReports(Run run, Publications before, Publication published) {
    NightReport of(NightData data, Scores scores) {
        PublishedTables now = new PublishedTables(run.warehouse(), Optional.of(published));
        PublishedTables base = new PublishedTables(run.warehouse(), before.base(run.asOf()));
        Dataset<Row> grades = now.read(AccountGrades.TABLE);
        Portraits portraits = new Portraits(grades, now, base, run.config().tiers());
        try (Workers workers = new Workers(run.spark())) {
            var warnings = workers.start(() -> warnings(data, scores, grades));
            var tiers = workers.start(() -> tiers(grades, base));
            var movers = workers.start(portraits::movers);
            var moved = workers.start(portraits::moved);
            var top = workers.start(portraits::top);
            return new NightReport(
                    run.asOf(),
                    published.kind().name().toLowerCase(Locale.ROOT),
                    published.id(),
                    published.modelId(),
                    data.reports().stream().map(NightReports::input).toList(),
                    Workers.result(warnings),
                    Workers.result(tiers),
                    Workers.result(movers),
                    Workers.result(moved),
                    Workers.result(top),
                    tables());
        }
    }

    static InputLine input(DatasetReport report) {
        String example =
                report.findings().isEmpty() ? "" : report.findings().get(0).example();
        return new InputLine(
                report.dataset(),
                report.deliveries(),
                report.read(),
                report.accepted(),
                report.duplicates(),
                report.rejected(),
                report.parked() + report.waiting(),
                example);
    }

    private List<String> warnings(NightData data, Scores scores, Dataset<Row> grades) {
        List<String> warnings = new ArrayList<>(scores.notes());
        warnings.addAll(new Unused(run.config(), data.silver()).notes());
        before.base(run.asOf())
                .filter(base -> !base.modelId().equals(published.modelId()))
                .ifPresent(base -> warnings.add(otherModel(base, grades)));
        data.checks().stream()
                .filter(check -> !check.passed())
                .map(Check::message)
                .map(message -> "Accepted: " + message)
                .forEach(warnings::add);
        scores.drift().stream()
                .filter(check -> !check.passed())
                .map(Check::message)
                .forEach(warnings::add);
        long cut = data.groups().where(col("cyclic")).count();
        if (cut > 0) {
            warnings.add(cut + " accounts name each other as parents in a circle; each stands alone until mended"
                    + " (./keygrade show rejects --where \"severity = 'field'\").");
        }
        return warnings;
    }

    /** Whoever changed a weight wants to see that it took effect, though tiers are held for now. */
    private static String otherModel(Publication base, Dataset<Row> grades) {
        long pending = grades.where(col("pending_tier").isNotNull()).count();
        return "The model is another one than on " + base.asOf() + "; score_changes says what that changed. Accounts on"
                + " their way to another tier, held for now by band and dwell: " + pending + " (pending_tier).";
    }

    private List<TierLine> tiers(Dataset<Row> grades, PublishedTables base) {
        boolean compared = before.base(run.asOf()).isPresent();
        Map<String, Row> now = byTier(grades);
        Map<String, Row> then = byTier(base.asDefined(AccountGrades.TABLE));
        TierScheme scheme = run.config().tiers();
        List<TierLine> lines = new ArrayList<>();
        scheme.tiers()
                .forEach(tier ->
                        lines.add(line(tier.label(), now.remove(tier.name()), then.remove(tier.name()), compared)));
        now.keySet().stream()
                .sorted(Comparator.naturalOrder())
                .forEach(other -> lines.add(line(other, now.get(other), then.remove(other), compared)));
        then.keySet().stream()
                .sorted(Comparator.naturalOrder())
                .forEach(gone -> lines.add(line(gone, null, then.get(gone), compared)));
        return lines;
    }

    private static TierLine line(
            String label,
            @org.jspecify.annotations.Nullable Row now,
            @org.jspecify.annotations.Nullable Row then,
            boolean compared) {
        Long before = compared ? (then == null ? 0L : then.getLong(1)) : null;
        return new TierLine(
                label,
                now == null ? 0 : now.getLong(1),
                before,
                now == null || now.isNullAt(2) ? 0 : now.getDecimal(2).doubleValue());
    }

    private static Map<String, Row> byTier(Dataset<Row> grades) {
        Map<String, Row> tiers = new HashMap<>();
        grades.groupBy("tier")
                .agg(count(lit(1)), sum("revenue_ttm"))
                .collectAsList()
                .forEach(row -> tiers.put(row.getString(0), row));
        return tiers;
    }

    private List<TableLine> tables() {
        return published.tables().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(table -> new TableLine(
                        table.getKey(),
                        table.getValue().rows(),
                        table.getValue().version()))
                .toList();
    }
}
