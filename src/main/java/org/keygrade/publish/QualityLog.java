package org.keygrade.publish;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.keygrade.error.PublishErrors;
import org.keygrade.table.Check;
import org.keygrade.table.Quality;
import org.keygrade.warehouse.Warehouse;

/** The checks of a run, written to control/quality whether it publishes or not. */
public final class QualityLog {
    private static final StructType ROW = StructType.fromDDL("run_id string, as_of string, gate string, subject string,"
            + " value double, bound double, passed boolean, accepted boolean, message string");

    private QualityLog() {}

    /** Writes the checks, then fails with exit 3 if one failed whose gate nobody accepted. */
    public static void pass(Warehouse warehouse, Night night) {
        write(warehouse, night);
        List<Check> closed = night.checks().stream()
                .filter(check -> check.closes() && !night.acceptedGates().contains(check.gate()))
                .toList();
        if (!closed.isEmpty()) {
            throw PublishErrors.gatesClosed(
                    closed.stream().map(Check::message).toList(),
                    closed.stream().map(Check::gate).distinct().sorted().toList());
        }
    }

    private static void write(Warehouse warehouse, Night night) {
        if (night.checks().isEmpty()) {
            return;
        }
        warehouse.createOrWiden(Quality.TABLE);
        List<Row> rows = night.checks().stream().map(check -> row(night, check)).toList();
        warehouse.append(
                Quality.TABLE,
                warehouse
                        .spark()
                        .createDataFrame(rows, ROW)
                        .coalesce(1)
                        .withColumn("as_of", col("as_of").cast("date")),
                night.runId());
    }

    private static Row row(Night night, Check check) {
        return RowFactory.create(
                night.runId(),
                night.asOf().toString(),
                check.gate(),
                check.subject(),
                check.value(),
                check.bound(),
                check.passed(),
                night.acceptedGates().contains(check.gate()),
                check.message());
    }
}
