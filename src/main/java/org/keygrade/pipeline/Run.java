package org.keygrade.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.keygrade.config.Config;
import org.keygrade.config.ModelCheck;
import org.keygrade.config.ScoringModel;
import org.keygrade.config.ScoringModel.Criterion;
import org.keygrade.metric.Catalogue;
import org.keygrade.score.Claims;
import org.keygrade.score.Expressions;
import org.keygrade.table.AccountMetrics;
import org.keygrade.warehouse.Warehouse;

/**
 * What every step of one run shares.
 *
 * @param id names the run in every commit it makes
 * @param asOf the business date graded for: the run's only clock
 */
public record Run(
        SparkSession spark, Warehouse warehouse, Config config, LocalDate asOf, String id, Progress progress) {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    /** The configuration of a folder, with every metric of its models known to the catalogue. */
    public static Config configuration(Path folder) {
        Config config = Config.load(folder);
        checkMetrics(config);
        return config;
    }

    /** A run with an id of its own. */
    public static Run start(
            SparkSession spark, String root, Config config, Optional<LocalDate> asOf, Progress progress) {
        Warehouse warehouse =
                new Warehouse(spark, root).keeping(config.pipeline().retention().publicationDays());
        checkExpressions(spark, config);
        LocalDate date = asOf.orElseGet(() -> businessDate(config));
        return new Run(spark, warehouse, config, date, newId(), progress);
    }

    private static void checkMetrics(Config config) {
        config.models().forEach(model -> ModelCheck.metrics(model, Set.copyOf(Catalogue.names())));
    }

    /** Before anything is read: an expression that makes no sense must not end a night halfway. */
    private static void checkExpressions(SparkSession spark, Config config) {
        for (ScoringModel model : config.models()) {
            if (model.criteria().stream().anyMatch(Criterion::isExpression)) {
                Dataset<Row> nobody = spark.createDataFrame(List.of(), AccountMetrics.TABLE.schema());
                Expressions.with(nobody, model, Set.copyOf(Catalogue.names()));
            }
        }
        if (config.models().stream().anyMatch(model -> model.filter() != null)) {
            Claims.check(spark, config.models());
        }
    }

    /** The same run with other scoring models. */
    Run with(List<ScoringModel> models) {
        Config other = config.with(models);
        checkMetrics(other);
        checkExpressions(spark, other);
        return new Run(spark, warehouse, other, asOf, id, progress);
    }

    /** The same run for another date. */
    Run on(LocalDate date) {
        return new Run(spark, warehouse, config, date, id, progress);
    }

    /** The database tables and views are registered in; null: none. */
    @Nullable
    String catalog() {
        return config.pipeline().catalog();
    }

    /** The pinned date, else yesterday where the business is. */
    private static LocalDate businessDate(Config config) {
        LocalDate pinned = config.pipeline().asOf();
        return pinned != null
                ? pinned
                : LocalDate.now(Clock.system(config.pipeline().businessTimeZone()))
                        .minusDays(1);
    }

    private static String newId() {
        String stamp = ZonedDateTime.now(ZoneOffset.UTC).format(STAMP);
        return stamp + "-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
