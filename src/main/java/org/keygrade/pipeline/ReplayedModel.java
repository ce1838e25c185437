package org.keygrade.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.config.TierScheme;
import org.keygrade.grade.Base;
import org.keygrade.grade.HistoryMetrics;
import org.keygrade.grade.NaturalBreaks;
import org.keygrade.grade.Replay;
import org.keygrade.metric.Catalogue;
import org.keygrade.pipeline.WhatIfHistory.Changes;
import org.keygrade.score.Baseline;

/**
 * The models of a night on their way through the nights of score_history. Each grades the accounts that it claims today.
 *
 * @param tiers of the night they have come to, as {@link Replay} gives them
 */
record ReplayedModel(Run run, Assignment assignment, Scoring scoring, Dataset<Row> tiers) {
    /** Before the first night. */
    static ReplayedModel of(PublishedNight night) {
        Assignment assignment = night.assignment();
        return of(night.run(), assignment, night.scoring(assignment));
    }

    static ReplayedModel of(Run run, Assignment assignment, Scoring scoring) {
        return new ReplayedModel(
                run, assignment, scoring, Base.none(run.spark()).grades());
    }

    /**
     * The next night.
     *
     * @param history its rows of score_history
     */
    ReplayedModel next(LocalDate asOf, Dataset<Row> history) {
        Dataset<Row> metrics = assignment.claimed(HistoryMetrics.restored(history, Catalogue.names()));
        Dataset<Row> scored = scoring.models().stream()
                .map(model -> model.scored(assignment.of(model.steps().model(), metrics)))
                .reduce(Dataset::unionByName)
                .orElseThrow();
        Replay replay = new Replay(scheme(), (table, rows) -> rows.localCheckpoint());
        return new ReplayedModel(
                run,
                assignment,
                scoring,
                replay.next(tiers, scored, metrics, asOf).localCheckpoint());
    }

    private TierScheme scheme() {
        return NaturalBreaks.resolved(run.config().tiers(), Baseline.scores(scoring.baselines()));
    }

    /** How many accounts the night moved. */
    Changes changes() {
        Row counts = tiers.agg(
                        count_if(col("movement").equalTo("promoted")),
                        count_if(col("movement").equalTo("demoted")))
                .head();
        return new Changes(counts.getLong(0), counts.getLong(1));
    }

    /** How many accounts were there on the night before, too. */
    long compared() {
        return tiers.where(col("movement").notEqual("new")).count();
    }
}
