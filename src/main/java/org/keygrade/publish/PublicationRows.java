package org.keygrade.publish;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.timestamp_micros;
import static org.apache.spark.sql.functions.unix_micros;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.keygrade.publish.Publication.Kind;
import org.keygrade.table.Publications;

/** Publications as rows of control/publications and back. */
final class PublicationRows {
    private PublicationRows() {}

    static Dataset<Row> rows(SparkSession spark, Publication publication) {
        StructType stored = Publications.TABLE.schema();
        StructType plain = new StructType();
        for (var field : stored.fields()) {
            plain = switch (field.name()) {
                case "as_of" -> plain.add("as_of", "string");
                case "published_at" -> plain.add("published_at", "bigint");
                default -> plain.add(field.name(), field.dataType());
            };
        }
        return spark.createDataFrame(List.of(row(publication)), plain)
                .withColumn("as_of", col("as_of").cast("date"))
                .withColumn("published_at", timestamp_micros(col("published_at")));
    }

    private static Row row(Publication publication) {
        Map<String, Row> tables = new LinkedHashMap<>();
        publication
                .tables()
                .forEach((path, state) -> tables.put(
                        path,
                        RowFactory.create(state.version(), state.rows(), state.filesHash(), state.contentHash())));
        return RowFactory.create(
                publication.id(),
                publication.parentId(),
                publication.kind().word(),
                publication.asOf().toString(),
                publication.runId(),
                ChronoUnit.MICROS.between(Instant.EPOCH, publication.publishedAt()),
                publication.modelId(),
                publication.baselineId(),
                publication.scheme(),
                tables,
                publication.inputs(),
                publication.acceptedGates().toArray(String[]::new));
    }

    /** All publications, oldest first: one row a night, so they fit on the driver for centuries. */
    static List<Publication> read(Dataset<Row> rows) {
        return rows
                .withColumn("as_of", col("as_of").cast("string"))
                .withColumn("published_at", unix_micros(col("published_at")))
                .collectAsList()
                .stream()
                .map(PublicationRows::publication)
                .sorted(Comparator.comparingLong(Publication::id))
                .toList();
    }

    private static Publication publication(Row row) {
        Map<String, TableState> tables = new LinkedHashMap<>();
        row.<String, Row>getJavaMap(row.fieldIndex("tables"))
                .forEach((path, state) -> tables.put(
                        path,
                        new TableState(state.getLong(0), state.getLong(1), state.getString(2), state.getString(3))));
        return new Publication(
                row.getAs("id"),
                row.getAs("parent_id"),
                Kind.of(row.getAs("kind")),
                LocalDate.parse(row.<String>getAs("as_of")),
                row.getAs("run_id"),
                Instant.EPOCH.plus(row.<Long>getAs("published_at"), ChronoUnit.MICROS),
                row.getAs("model_id"),
                row.getAs("baseline_id"),
                row.getAs("scheme"),
                tables,
                row.getJavaMap(row.fieldIndex("inputs")),
                row.getList(row.fieldIndex("accepted_gates")));
    }
}
