package org.keygrade.config;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keygrade.config.SourceConfig.Secret;
import org.keygrade.table.Area;
import org.keygrade.table.Table;

/**
 * {@code pipeline.yaml}: where the data comes from, what time and money mean, and when a night is refused.
 *
 * @param asOf the pinned as-of date; null: yesterday in the business time zone
 * @param businessTimeZone where a day begins and ends
 * @param reportingCurrency ISO 4217 code of the currency everything is reported in
 * @param sources dataset name to its source, in the order of the file
 * @param peopleTables names of the tables about named people that are published
 * @param folder the folder of the file; relative paths in it start there
 * @param catalog database to register tables and views in; null: none
 * @param pseudonymKey where the key lies that people's names and e-mails are hashed with; null: they stay as they are
 * @param soleCoverage whether member_portfolios says what revenue rests on one member alone
 */
public record Pipeline(
        @Nullable LocalDate asOf,
        ZoneId businessTimeZone,
        String reportingCurrency,
        Map<String, SourceConfig> sources,
        Gates gates,
        Retention retention,
        CustomerValue customerValue,
        Set<String> peopleTables,
        Path folder,
        @Nullable String catalog,
        @Nullable Secret pseudonymKey,
        boolean soleCoverage) {
    public Pipeline {
        sources = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(sources));
        peopleTables = Set.copyOf(peopleTables);
    }

    /** Whether pipeline.yaml binds this dataset. */
    public boolean has(String dataset) {
        return sources.containsKey(dataset);
    }

    /** Whether a table is wanted: those about named people can be switched off one by one. */
    public boolean publishes(Table table) {
        return table.area() != Area.GOLD_PEOPLE || peopleTables.contains(table.name());
    }

    /**
     * Bounds past which a night is refused (exit 3) unless accepted by name.
     *
     * @param maxRejectRatio share of rejected rows of a dataset, 0..1
     * @param maxMoves share of accounts whose tier changes in one night, 0..1
     * @param maxMetricLoss how much the share of accounts without a metric may rise, 0..1
     */
    public record Gates(double maxRejectRatio, double maxMoves, double maxMetricLoss) {}

    /**
     * What is kept.
     *
     * @param publicationDays days a publication can be read and rolled back to
     * @param historyEvery days between two rows of an account in score_history
     * @param historyDays days score_history reaches back
     */
    public record Retention(int publicationDays, int historyEvery, int historyDays) {}

    /**
     * Numbers of customer_lifetime_value_3y.
     *
     * @param discountRate yearly, 0.1 for 10 %
     * @param minRetention lowest yearly retention, 0..1
     * @param maxRetention highest yearly retention, 0..1
     * @param ratingMaxAgeDays days after which a rating is stale and the metric missing
     */
    public record CustomerValue(double discountRate, double minRetention, double maxRetention, int ratingMaxAgeDays) {}
}
