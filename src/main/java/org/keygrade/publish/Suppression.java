package org.keygrade.publish;

import static java.util.stream.Collectors.toSet;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.timestamp_micros;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.keygrade.table.Suppressed;
import org.keygrade.warehouse.Warehouse;

/** Writes and asks control/suppressed. A key is hashed before Spark sees it, so it stands in no plan and no log. */
record Suppression(Warehouse warehouse) {
    private static final StructType ROW =
            StructType.fromDDL("contact_hash string, since bigint, because string, run_id string");

    /** The same hash as {@link org.keygrade.warehouse.Forgotten#hash} gives. */
    static String hash(String contact) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(contact.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Adds contacts; one who is there already stays as before. */
    void add(Collection<String> hashes, @Nullable String because, String runId) {
        long now = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
        List<Row> rows = hashes.stream()
                .map(hash -> RowFactory.create(hash, now, because, runId))
                .toList();
        Dataset<Row> added =
                warehouse.spark().createDataFrame(rows, ROW).withColumn("since", timestamp_micros(col("since")));
        warehouse.createOrWiden(Suppressed.TABLE);
        warehouse
                .lightHandle(Suppressed.TABLE, runId)
                .as("t")
                .merge(added.as("s"), "t.contact_hash = s.contact_hash")
                .whenNotMatched()
                .insertAll()
                .execute();
    }

    /** Which of these hashes stand there; the list is a person's, so it is short. */
    Set<String> of(Collection<String> hashes) {
        if (!warehouse.exists(Suppressed.TABLE)) {
            return Set.of();
        }
        Dataset<Row> known = warehouse.read(Suppressed.TABLE).select("contact_hash");
        return among(known, hashes);
    }

    /** Which of these hashes are a value of the one column of a frame. */
    Set<String> among(Dataset<Row> known, Collection<String> hashes) {
        List<Row> asked = hashes.stream().map(RowFactory::create).toList();
        StructType schema = new StructType().add("_asked", "string");
        return warehouse
                .spark()
                .createDataFrame(asked, schema)
                .join(known, col("_asked").equalTo(known.col(known.columns()[0])), "left_semi")
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .collect(toSet());
    }

    /** Runs that wrote here, in any order: those that are not published died before they were. */
    List<String> runs() {
        return warehouse.exists(Suppressed.TABLE)
                ? warehouse.read(Suppressed.TABLE).select("run_id").distinct().collectAsList().stream()
                        .map(row -> row.getString(0))
                        .toList()
                : List.of();
    }
}
