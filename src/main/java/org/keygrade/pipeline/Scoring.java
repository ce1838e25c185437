package org.keygrade.pipeline;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.publish.PublishedTables;
import org.keygrade.publish.Stage;
import org.keygrade.publish.Staged;
import org.keygrade.score.Baseline;
import org.keygrade.score.BaselineRows;
import org.keygrade.score.Baselines;
import org.keygrade.score.Drift;
import org.keygrade.score.ModelId;
import org.keygrade.table.Check;
import org.keygrade.table.Silver;

/**
 * The models that grade a portfolio, each its own accounts.
 *
 * @param known the baselines there were
 * @param models by name
 */
record Scoring(Baselines known, List<FittedModel> models) {
    Scoring {
        models = List.copyOf(models);
    }

    /** Each model with its pinned or newest baseline; one that has none that fits is calibrated. */
    static Scoring of(Run run, Assignment assignment, Silver silver, Dataset<Row> metrics, PublishedTables published) {
        Baselines known = BaselineRows.read(published.asDefined(org.keygrade.table.Baselines.TABLE));
        return new Scoring(
                known,
                assignment.active().stream()
                        .map(model -> new ScoreSteps(run, model, silver, assignment.of(model, metrics)))
                        .map(steps -> steps.fit(known))
                        .toList());
    }

    /** All accounts, as {@link FittedModel#scored} has them. */
    Dataset<Row> scored() {
        return models.stream()
                .map(FittedModel::scored)
                .reduce(Dataset::unionByName)
                .orElseThrow();
    }

    /** The columns of accounts that the models look up. */
    List<String> lookedUp() {
        return models.stream()
                .flatMap(model -> model.steps().lookedUp().stream())
                .distinct()
                .toList();
    }

    /** One id for all that is configured about the scores. */
    ModelId id() {
        return ModelId.of(models.stream().map(FittedModel::id).toList());
    }

    List<Baseline> baselines() {
        return models.stream().map(FittedModel::baseline).toList();
    }

    /** The ids of the baselines, in the order of the models. */
    String baselineIds() {
        return baselines().stream().map(Baseline::id).distinct().collect(joining(", "));
    }

    /** How people are told which model something is about: not at all if there is one. */
    String of(FittedModel model) {
        return models.size() == 1 ? "" : " of model \"" + model.name() + "\"";
    }

    /** state/baselines with what was calibrated; empty if earlier ones served. */
    Optional<Staged> store(Stage stage) {
        Baselines all = known;
        for (FittedModel model : models) {
            all = isNew(model) ? all.with(model.baseline()) : all;
        }
        return all.equals(known)
                ? Optional.empty()
                : Optional.of(stage.write(
                        org.keygrade.table.Baselines.TABLE,
                        BaselineRows.rows(models.get(0).steps().run().spark(), all)));
    }

    private boolean isNew(FittedModel model) {
        return !known.all().contains(model.baseline());
    }

    /** How far each model's accounts have moved from their baseline: a check per metric, which warns. */
    List<Check> drift() {
        List<Check> checks = new ArrayList<>();
        for (FittedModel model : models) {
            if (!isNew(model)) {
                model.steps()
                        .drift(model.baseline())
                        .forEach((metric, index) -> checks.add(check(model, metric, index)));
            }
        }
        return checks;
    }

    private Check check(FittedModel model, String metric, double index) {
        String subject = metric + of(model);
        double calm = Drift.calm(model.baseline().accounts(metric));
        String message = String.format(
                Locale.ROOT,
                "The stability index of %s against baseline %s is %.2f; up to %.2f is calm in a portfolio of this size,"
                        + " beyond it ./keygrade calibrate takes a new baseline.",
                subject,
                model.baseline().id(),
                index,
                calm);
        return new Check("drift", subject, index, calm, message, Check.Consequence.WARNS);
    }
}
