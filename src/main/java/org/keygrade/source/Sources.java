package org.keygrade.source;

import org.apache.spark.sql.SparkSession;
import org.keygrade.config.SourceConfig;
import org.keygrade.table.Input;

/** The one door to the outside world. */
public final class Sources {
    private Sources() {}

    /** The source that the configuration binds an input to. Its expressions are checked, nothing is opened yet. */
    public static Source of(SparkSession spark, Input input, SourceConfig config) {
        Columns columns = new Columns(spark, input, config);
        columns.checkExpressions();
        if (config.location() instanceof SourceConfig.Jdbc jdbc) {
            return new JdbcSource(columns, new Database(spark, input.name(), jdbc, config.options()));
        }
        return files(spark, columns, (SourceConfig.Files) config.location());
    }

    private static Source files(SparkSession spark, Columns columns, SourceConfig.Files files) {
        return switch (files.format()) {
            case CSV -> CsvSource.of(spark, columns, files.path());
            case JSON -> JsonSource.of(spark, columns, files.path());
            case PARQUET -> new ParquetSource(spark, columns, files.path());
            case DELTA -> new DeltaSource(spark, columns, files.path());
        };
    }
}
