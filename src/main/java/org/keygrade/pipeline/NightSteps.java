package org.keygrade.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.config.Pipeline;
import org.keygrade.grade.Base;
import org.keygrade.grade.Grades;
import org.keygrade.grade.Grading;
import org.keygrade.grade.GradingInputs;
import org.keygrade.grade.NaturalBreaks;
import org.keygrade.metric.AccountMetricsBuilder;
import org.keygrade.metric.Catalogue;
import org.keygrade.publish.Publications;
import org.keygrade.publish.PublishedTables;
import org.keygrade.publish.Stage;
import org.keygrade.publish.Staged;
import org.keygrade.score.Baseline;
import org.keygrade.score.Parts;
import org.keygrade.table.AccountGrades;
import org.keygrade.table.AccountMetrics;
import org.keygrade.table.GroupGrades;
import org.keygrade.table.Inputs;
import org.keygrade.table.ScoreChanges;
import org.keygrade.table.ScoreHistory;
import org.keygrade.table.ScoreParts;
import org.keygrade.table.TierHistory;
import org.keygrade.table.TierMovements;
import org.keygrade.warehouse.Work;
import org.keygrade.warehouse.Workers;

/** The computing steps of a night, each a line of progress. Nothing they write is visible to readers. */
record NightSteps(Run run, Publications before, Networks networks) {
    NetworkTables network(NightData data) {
        if (!data.silver().has(Inputs.INTERACTIONS)) {
            return NetworkTables.none();
        }
        DueNetworks due = DueNetworks.of(run, data, lastNight(), networks);
        return run.progress()
                .step(
                        "map relationships",
                        () -> new NetworkSteps(run, data.silver()).map(due),
                        tables -> tables.tables().stream()
                                .mapToLong(Staged::count)
                                .sum());
    }

    Staged metrics(NightData data, NetworkTables network) {
        return run.progress()
                .step(
                        "compute metrics",
                        () -> stage().write(
                                        AccountMetrics.TABLE,
                                        AccountMetricsBuilder.compute(
                                                data.silver(),
                                                network.accountMetrics(),
                                                run.asOf(),
                                                pipeline().customerValue())),
                        Staged::count);
    }

    Scores scores(NightData data, Assignment assignment, Staged metrics) {
        PublishedTables head = new PublishedTables(run.warehouse(), before.head());
        Scoring scoring = Scoring.of(run, assignment, data.silver(), metrics.rows(), head);
        Optional<Staged> calibrated = scoring.store(stage());
        Dataset<Row> scored = run.progress()
                .step("score accounts", () -> work().write("scored", scoring.scored()), rows -> metrics.count());
        return new Scores(scored, scoring, assignment.idle(), calibrated, scoring.drift());
    }

    Grades grades(NightData data, Staged metrics, NetworkTables network, Scores scores) {
        GradingInputs inputs = new GradingInputs(
                data.silver().of(Inputs.ACCOUNTS),
                data.groups(),
                scores.scored(),
                metrics.rows(),
                network.relationshipRows(),
                data.silver().has(Inputs.TIER_OVERRIDES) ? data.silver().of(Inputs.TIER_OVERRIDES) : null,
                base());
        return run.progress()
                .step(
                        "grade into tiers",
                        () -> Grading.grade(
                                inputs,
                                NaturalBreaks.resolved(
                                        run.config().tiers(),
                                        Baseline.scores(scores.scoring().baselines())),
                                night(scores),
                                (table, rows) -> work().write(table.name(), rows)),
                        grades -> metrics.count());
    }

    /** Every table of the night, written to work and found sound. */
    List<Staged> stage(NightData data, Staged metrics, NetworkTables network, Scores scores, Grades grades) {
        return run.progress()
                .step(
                        "check tables",
                        () -> {
                            List<Staged> staged = new ArrayList<>(List.of(metrics));
                            staged.addAll(network.tables());
                            scores.calibrated().ifPresent(staged::add);
                            staged.addAll(graded(scores, grades));
                            Staged graded = NightEnd.of(staged, AccountGrades.TABLE);
                            staged.addAll(
                                    new NetworkSteps(run, data.silver()).people(network, metrics, graded, lastNight()));
                            return List.copyOf(staged);
                        },
                        tables -> tables.stream().mapToLong(Staged::count).sum());
    }

    private List<Staged> graded(Scores scores, Grades grades) {
        Pipeline.Retention retention = pipeline().retention();
        String today = "as_of >= DATE'" + run.asOf() + "'";
        String tooOld = "as_of < DATE'" + run.asOf().minusDays(retention.historyDays()) + "'";
        List<Supplier<Staged>> writes = List.of(
                () -> stage().write(AccountGrades.TABLE, grades.accountGrades()),
                () -> stage().write(ScoreParts.TABLE, Parts.of(scores.scored(), run.asOf())),
                () -> stage().write(ScoreChanges.TABLE, new ScoreMoves(run, before, scores).ledger()),
                () -> stage().write(TierHistory.TABLE, grades.tierHistory()),
                () -> stage().write(TierMovements.TABLE, grades.tierMovements()).replacing(today),
                () -> stage().write(GroupGrades.TABLE, grades.groupGrades()),
                () -> stage().write(ScoreHistory.TABLE, grades.scoreHistory()).replacing(today + " OR " + tooOld));
        return Workers.map(run.spark(), writes, Supplier::get);
    }

    /** Deletes what the steps wrote to work. */
    void clean() {
        stage().clean();
    }

    /** The tables of the base publication: the last night before this date. */
    private Base base() {
        PublishedTables base = lastNight();
        return new Base(
                base.asDefined(AccountGrades.TABLE),
                base.asDefined(TierHistory.TABLE),
                base.asDefined(ScoreHistory.TABLE));
    }

    private PublishedTables lastNight() {
        return new PublishedTables(run.warehouse(), before.base(run.asOf()));
    }

    private org.keygrade.grade.Night night(Scores scores) {
        return new org.keygrade.grade.Night(
                run.asOf(),
                scores.modelIds(),
                Catalogue.names(),
                scores.scoring().lookedUp(),
                pipeline().retention().historyEvery(),
                pipeline().gates().maxMoves());
    }

    private Pipeline pipeline() {
        return run.config().pipeline();
    }

    private Work work() {
        return new Work(run.warehouse(), run.id());
    }

    private Stage stage() {
        return new Stage(run.warehouse(), run.id());
    }
}
