package org.keygrade.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.keygrade.config.ScoringModel;
import org.keygrade.error.ConfigErrors;
import org.keygrade.table.ScoreHistory;

/**
 * How many tier changes another scoring model would have caused on each night of score_history, beside the current
 * model: both are replayed over the metrics of those nights, from the raw tiers of the first one on by the scheme's band,
 * dwell and seats. Opt-outs and overrides are left out on both sides. Writes nothing.
 *
 * @param candidates names of the models that are others than today's
 * @param since the first night, which changes nothing
 * @param currentBaseline id of the baseline that the current model is scored by, or ids of several, on every night alike
 * @param candidateBaseline the candidate's
 * @param nights the ones after the first, in order
 */
public record WhatIfHistory(
        List<String> candidates,
        LocalDate since,
        String currentBaseline,
        String candidateBaseline,
        List<Night> nights) {
    private static final StructType LINE = StructType.fromDDL("as_of date, accounts bigint,"
            + " promoted bigint, demoted bigint, changes bigint, share double,"
            + " candidate_promoted bigint, candidate_demoted bigint, candidate_changes bigint, candidate_share double");

    public WhatIfHistory {
        candidates = List.copyOf(candidates);
        nights = List.copyOf(nights);
    }

    /** Accounts in another tier than on the night before. */
    public record Changes(long promoted, long demoted) {
        public long all() {
            return promoted + demoted;
        }

        /** As a share of so many accounts, 0..1. */
        public double share(long accounts) {
            return accounts == 0 ? 0 : (double) all() / accounts;
        }

        Changes plus(Changes more) {
            return new Changes(promoted + more.promoted, demoted + more.demoted);
        }
    }

    /**
     * A night, or several together.
     *
     * @param asOf of several, the last
     * @param accounts that were there on the night before, too
     */
    public record Night(LocalDate asOf, long accounts, Changes current, Changes candidate) {
        private Night plus(Night next) {
            return new Night(
                    next.asOf, accounts + next.accounts, current.plus(next.current), candidate.plus(next.candidate));
        }
    }

    /**
     * Replays both models over the published history.
     *
     * @param models all models of the nights there would have been
     * @throws org.keygrade.error.KeygradeException exit code 2, if there are fewer than two nights of it, or the
     *     candidate makes no sense
     */
    public static WhatIfHistory of(Run run, List<ScoringModel> models) {
        PublishedNight night = PublishedNight.of(run);
        Dataset<Row> history = night.tables().asDefined(ScoreHistory.TABLE);
        List<LocalDate> dates = dates(history);
        if (dates.size() < 2) {
            throw tooFew(dates);
        }
        Both start = new Both(ReplayedModel.of(night), ReplayedModel.of(night.with(models)));
        return new WhatIfHistory(
                WhatIf.candidates(run, models),
                dates.get(0),
                start.current.scoring().baselineIds(),
                start.candidate.scoring().baselineIds(),
                nights(run.progress(), start, history, dates));
    }

    private static List<LocalDate> dates(Dataset<Row> history) {
        return history.select(col("as_of").cast("string")).distinct().as(Encoders.STRING()).collectAsList().stream()
                .map(LocalDate::parse)
                .sorted()
                .toList();
    }

    private static RuntimeException tooFew(List<LocalDate> dates) {
        String found = dates.isEmpty() ? "no night" : "one night only, " + dates.get(0);
        return ConfigErrors.unusable(
                "what-if --history",
                "score_history holds " + found + "; changes need two.",
                "Nights add to it by themselves, every `retention.history_every` days (pipeline.yaml) and whenever the"
                        + " model changes: try again after the next ones, or lower that number.");
    }

    private static List<Night> nights(Progress progress, Both start, Dataset<Row> history, List<LocalDate> dates) {
        List<Night> nights = new ArrayList<>();
        Both both = start;
        for (LocalDate date : dates) {
            Both before = both;
            both = progress.step("replay " + date, () -> before.next(date, history), Both::accounts);
            nights.add(both.night(date));
        }
        return nights.subList(1, nights.size());
    }

    /** The two models on the same night. */
    private record Both(ReplayedModel current, ReplayedModel candidate) {
        Both next(LocalDate date, Dataset<Row> history) {
            Dataset<Row> rows = history.where(col("as_of").equalTo(lit(date)));
            return new Both(current.next(date, rows), candidate.next(date, rows));
        }

        long accounts() {
            return current.tiers().count();
        }

        Night night(LocalDate date) {
            return new Night(date, current.compared(), current.changes(), candidate.changes());
        }
    }

    /** All nights together. */
    public Night total() {
        return nights.stream().reduce(Night::plus).orElseThrow();
    }

    /** A row per night: as_of; accounts; promoted, demoted, changes, share 0..1; the same of the candidate. */
    public Dataset<Row> rows(SparkSession spark) {
        return spark.createDataFrame(nights.stream().map(WhatIfHistory::row).toList(), LINE);
    }

    private static Row row(Night night) {
        Changes now = night.current();
        Changes then = night.candidate();
        return RowFactory.create(
                Date.valueOf(night.asOf()),
                night.accounts(),
                now.promoted(),
                now.demoted(),
                now.all(),
                now.share(night.accounts()),
                then.promoted(),
                then.demoted(),
                then.all(),
                then.share(night.accounts()));
    }
}
