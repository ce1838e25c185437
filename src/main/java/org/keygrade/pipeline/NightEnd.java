package org.keygrade.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.keygrade.grade.Grades;
import org.keygrade.publish.Agreement;
import org.keygrade.publish.Night;
import org.keygrade.publish.Publication;
import org.keygrade.publish.Publications;
import org.keygrade.publish.PublishedTables;
import org.keygrade.publish.Publisher;
import org.keygrade.publish.Staged;
import org.keygrade.table.AccountGrades;
import org.keygrade.table.AccountMetrics;
import org.keygrade.table.Check;
import org.keygrade.table.ScoreParts;
import org.keygrade.table.Table;

/** The last steps of a night: hold the tables against each other and the gates, and make them visible. */
record NightEnd(Run run, Publications before, Set<String> accepted) {
    /** Scores and contributions are rounded to 1e-9; a million accounts of a hundred points add up within this. */
    private static final double POINTS = 1e-3;

    Publication publish(NightData data, Scores scores, Grades grades, List<Staged> tables) {
        List<Check> checks = new ArrayList<>(data.checks());
        checks.addAll(scores.drift());
        checks.addAll(grades.checks());
        checks.addAll(run.progress().step("hold totals and gates", () -> totals(tables), List::size));
        Night night = new Night(
                run.asOf(),
                run.id(),
                before.headId(),
                scores.modelId(),
                scores.scoring().baselineIds(),
                run.config().tiers().name(),
                data.versions(),
                checks,
                accepted);
        return run.progress()
                .step(
                        "publish",
                        () -> new Publisher(run.warehouse(), run.catalog())
                                .publish(night, tables, NetworkTables.missing(tables)),
                        done -> tables.stream().mapToLong(Staged::count).sum());
    }

    private List<Check> totals(List<Staged> tables) {
        Staged grades = of(tables, AccountGrades.TABLE);
        Staged metrics = of(tables, AccountMetrics.TABLE);
        List<Check> checks = new ArrayList<>(List.of(
                new Agreement(
                                "Parts add up to scores",
                                of(tables, ScoreParts.TABLE),
                                points("contribution"),
                                grades,
                                points("score"),
                                POINTS)
                        .hold(),
                new Agreement("Every account has a grade", metrics, count("*"), grades, count("*"), 0).hold()));
        checks.addAll(MetricLoss.checks(
                metrics.rows(),
                new PublishedTables(run.warehouse(), before.base(run.asOf())).asDefined(AccountMetrics.TABLE),
                run.config().pipeline().gates().maxMetricLoss()));
        return checks;
    }

    /** A sum that does not depend on the order of rows. */
    private static Column points(String column) {
        return sum(col(column).cast("decimal(20,9)"));
    }

    /** The staged rows of a table that every night has. */
    static Staged of(List<Staged> tables, Table table) {
        return tables.stream()
                .filter(staged -> staged.table().equals(table))
                .findFirst()
                .orElseThrow();
    }
}
