package org.keygrade.ingest;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.keygrade.config.Pipeline;
import org.keygrade.config.SourceConfig;
import org.keygrade.table.Input;
import org.keygrade.table.Inputs;
import org.keygrade.table.Table;
import org.keygrade.warehouse.Warehouse;
import org.keygrade.warehouse.Work;

/** What every step of one run's ingest needs to know. */
record Night(Warehouse warehouse, Pipeline pipeline, LocalDate asOf, String runId) {
    private static final int FEW = 1_000;

    SparkSession spark() {
        return warehouse.spark();
    }

    Date day() {
        return Date.valueOf(asOf);
    }

    /** The configured inputs, those that others refer to first. */
    List<Input> inputs() {
        return Inputs.all().stream().filter(input -> pipeline.has(input.name())).toList();
    }

    SourceConfig source(Input input) {
        SourceConfig source = pipeline.sources().get(input.name());
        if (source == null) {
            throw new IllegalStateException(input.name() + " is not configured");
        }
        return source;
    }

    /** A table nothing was ever written to. */
    Dataset<Row> empty(Table table) {
        return spark().createDataFrame(List.of(), table.schema());
    }

    /** The same rows, computed once: held by the driver if they are few, as they mostly are, else stored. */
    Dataset<Row> few(Dataset<Row> rows, String path) {
        rows.persist(StorageLevel.MEMORY_AND_DISK());
        try {
            List<Row> first = rows.takeAsList(FEW + 1);
            return first.size() > FEW ? Work.stored(rows, path) : spark().createDataFrame(first, rows.schema());
        } finally {
            rows.unpersist();
        }
    }

    /** The same of rows that were counted before. */
    Dataset<Row> few(Dataset<Row> rows, long count, String path) {
        return count > FEW ? Work.stored(rows, path) : spark().createDataFrame(rows.collectAsList(), rows.schema());
    }
}
