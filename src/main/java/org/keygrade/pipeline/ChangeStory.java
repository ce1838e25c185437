package org.keygrade.pipeline;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.keygrade.error.ConfigErrors;
import org.keygrade.error.PublishErrors;
import org.keygrade.publish.Publication;
import org.keygrade.publish.Publications;
import org.keygrade.publish.PublishedTables;
import org.keygrade.table.AccountGrades;
import org.keygrade.table.ScoreChanges;
import org.keygrade.warehouse.Warehouse;

/**
 * What moved an account's score since a date: the ledgers of the nights in between, added up. What one night booked to
 * the model stays the model's, whatever the model became later.
 *
 * @param since the last published night on or before the date asked for
 * @param before the score of that night; null: it had none
 * @param after the score now; null: it has none
 * @param lines what moved it, the largest first
 * @param unbooked nights without a ledger, because the score appeared or went missing
 */
public record ChangeStory(
        LocalDate since, @Nullable Double before, @Nullable Double after, List<Line> lines, List<LocalDate> unbooked) {
    /** A criterion, from the first night that moved it to the last. */
    public record Line(String criterion, String metric, Side before, Side after, Effects effects) {}

    /**
     * A criterion at one date.
     *
     * @param raw the metric as a number or text; null: missing
     * @param weight effective weight, 0..1
     */
    public record Side(@Nullable Object raw, double weight) {}

    /** Points. */
    public record Effects(double behaviour, double weighting, double model) {
        public double change() {
            return behaviour + weighting + model;
        }

        Effects plus(Effects other) {
            return new Effects(behaviour + other.behaviour, weighting + other.weighting, model + other.model);
        }
    }

    /**
     * The story of an account.
     *
     * @throws org.keygrade.error.KeygradeException exit code 2, if no night on or before the date is kept
     */
    public static ChangeStory of(Warehouse warehouse, String accountId, LocalDate date) {
        List<Publication> nights = nights(Publications.read(warehouse));
        Publication first = nights.stream()
                .filter(night -> !night.asOf().isAfter(date))
                .findFirst()
                .orElseThrow(() -> tooEarly(date, nights));
        SortedMap<LocalDate, List<Row>> ledgers = new TreeMap<>();
        nights.stream()
                .filter(night -> night.asOf().isAfter(first.asOf()))
                .forEach(night -> ledgers.put(night.asOf(), ledger(warehouse, night, accountId)));
        List<Scored> scores = nights.stream()
                .filter(night -> !night.asOf().isBefore(first.asOf()))
                .sorted(Comparator.comparing(Publication::asOf))
                .map(night -> new Scored(night.asOf(), score(warehouse, night, accountId)))
                .toList();
        return new ChangeStory(
                first.asOf(),
                scores.get(0).score(),
                scores.get(scores.size() - 1).score(),
                lines(ledgers),
                unbooked(scores));
    }

    private record Scored(LocalDate asOf, @Nullable Double score) {}

    /** The newest publication of each date on the chain, the newest date first. */
    private static List<Publication> nights(Publications publications) {
        Map<LocalDate, Publication> nights = new LinkedHashMap<>();
        publications.chain().forEach(publication -> nights.putIfAbsent(publication.asOf(), publication));
        return List.copyOf(nights.values());
    }

    private static RuntimeException tooEarly(LocalDate date, List<Publication> nights) {
        if (nights.isEmpty()) {
            return PublishErrors.notPublished(ScoreChanges.TABLE.path());
        }
        return ConfigErrors.unusable(
                "explain --since",
                "no night on or before " + date + " is published.",
                "The first one is of " + nights.get(nights.size() - 1).asOf() + ".");
    }

    private static List<Row> ledger(Warehouse warehouse, Publication night, String accountId) {
        return new PublishedTables(warehouse, Optional.of(night))
                .asDefined(ScoreChanges.TABLE)
                .where(col("account_id").equalTo(accountId))
                .collectAsList();
    }

    private static @Nullable Double score(Warehouse warehouse, Publication night, String accountId) {
        return new PublishedTables(warehouse, Optional.of(night))
                        .asDefined(AccountGrades.TABLE)
                        .where(col("account_id")
                                .equalTo(accountId)
                                .and(col("score").isNotNull()))
                        .select("score")
                        .takeAsList(1)
                        .stream()
                        .map(row -> row.getDouble(0))
                        .findFirst()
                        .orElse(null);
    }

    private static List<Line> lines(SortedMap<LocalDate, List<Row>> ledgers) {
        Map<String, List<Row>> byCriterion = ledgers.values().stream()
                .flatMap(List::stream)
                .collect(groupingBy(row -> row.getAs("criterion"), TreeMap::new, toList()));
        List<Line> lines = new ArrayList<>();
        byCriterion.forEach(
                (criterion, rows) -> lines.add(line(criterion, rows.get(0), rows.get(rows.size() - 1), rows)));
        lines.sort(Comparator.comparingDouble(
                        (Line line) -> -Math.abs(line.effects().change()))
                .thenComparing(Line::criterion));
        return lines;
    }

    private static Line line(String criterion, Row first, Row last, List<Row> rows) {
        return new Line(
                criterion,
                last.getAs("metric"),
                new Side(raw(first, "before"), first.<Double>getAs("weight_before")),
                new Side(raw(last, "after"), last.<Double>getAs("weight_after")),
                rows.stream().map(ChangeStory::effects).reduce(new Effects(0, 0, 0), Effects::plus));
    }

    private static @Nullable Object raw(Row row, String date) {
        Object number = row.getAs("raw_" + date);
        return number == null ? row.getAs("text_" + date) : number;
    }

    private static Effects effects(Row row) {
        return new Effects(row.getAs("behaviour"), row.getAs("weighting"), row.getAs("model"));
    }

    /** Dates on which the score is there and was not the night before, or the other way round. */
    private static List<LocalDate> unbooked(List<Scored> scores) {
        return IntStream.range(1, scores.size())
                .filter(at ->
                        (scores.get(at).score() == null) != (scores.get(at - 1).score() == null))
                .mapToObj(at -> scores.get(at).asOf())
                .toList();
    }
}
