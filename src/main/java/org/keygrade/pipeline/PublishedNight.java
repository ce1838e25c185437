package org.keygrade.pipeline;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.config.ScoringModel;
import org.keygrade.ingest.Ingest;
import org.keygrade.publish.Publication;
import org.keygrade.publish.PublishedTables;
import org.keygrade.table.AccountMetrics;
import org.keygrade.table.Inputs;
import org.keygrade.table.Silver;

/**
 * The night that is published, to be scored once more.
 *
 * @param run dated as it was
 * @param silver what it was graded from
 * @param metrics its account_metrics
 */
record PublishedNight(Run run, PublishedTables tables, Silver silver, Dataset<Row> metrics) {
    /**
     * The head of a warehouse, for a run of any date.
     *
     * @throws org.keygrade.error.KeygradeException exit code 2, if nothing is published
     */
    static PublishedNight of(Run run) {
        PublishedTables tables = PublishedTables.head(run.warehouse());
        Dataset<Row> metrics = tables.read(AccountMetrics.TABLE);
        Publication head = tables.publication().orElseThrow();
        Ingest ingest = Ingest.of(run.warehouse(), run.config().pipeline(), head.asOf(), run.id());
        Scale.fit(run.spark(), ingest);
        return new PublishedNight(run.on(head.asOf()), tables, ingest.silver(head.inputs()), metrics);
    }

    /** The same night by other models. */
    PublishedNight with(List<ScoringModel> models) {
        return new PublishedNight(run.with(models), tables, silver, metrics);
    }

    Assignment assignment() {
        return Assignment.of(run, silver.of(Inputs.ACCOUNTS));
    }

    /** What its accounts are scored by, as they are assigned; a baseline that is calibrated for it is not stored. */
    Scoring scoring(Assignment assignment) {
        return Scoring.of(run, assignment, silver, metrics, tables);
    }
}
