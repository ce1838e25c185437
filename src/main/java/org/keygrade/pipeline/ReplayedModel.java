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
import org.keygrade.publish.PublishedTables;
import org.keygrade.score.Scorer;
import org.keygrade.score.ScoringPlan;

/**
 * A model on its way through the nights of score_history.
 *
 * @param tiers of the night it has come to, as {@link Replay} gives them
 */
record ReplayedModel(ScoreSteps steps, ScoringPlan plan, Dataset<Row> tiers) {
    /** Before the first night. */
    static ReplayedModel of(ScoreSteps steps, PublishedTables published) {
        return of(steps, steps.plan(published));
    }

    static ReplayedModel of(ScoreSteps steps, ScoringPlan plan) {
        return new ReplayedModel(steps, plan, Base.none(steps.run().spark()).grades());
    }

    /**
     * The next night.
     *
     * @param history its rows of score_history
     */
    ReplayedModel next(LocalDate asOf, Dataset<Row> history) {
        ScoreSteps then = steps.of(HistoryMetrics.restored(history, Catalogue.names()));
        Dataset<Row> scored = Scorer.score(then.describedThen(), plan);
        Replay replay = new Replay(scheme(), (table, rows) -> rows.localCheckpoint());
        return new ReplayedModel(
                steps, plan, replay.next(tiers, scored, then.metrics(), asOf).localCheckpoint());
    }

    private TierScheme scheme() {
        return NaturalBreaks.resolved(
                steps.run().config().tiers(), plan.baseline().scores());
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
