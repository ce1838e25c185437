package org.keygrade.source;

import static org.apache.spark.sql.functions.col;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.keygrade.error.InputErrors;

/** Parquet files. Columns are matched by name; a column may come later or change its type from file to file. */
record ParquetSource(SparkSession spark, Columns columns, String location) implements Source {
    @Override
    public List<Delivery> deliveries(Known known) {
        return Listing.of(hadoop(), dataset(), location).stream()
                .map(file -> delivery(known, file))
                .toList();
    }

    @Override
    public Set<String> columns(List<Delivery> deliveries) {
        Set<String> names = new LinkedHashSet<>();
        for (Dataset<Row> part : parts(deliveries)) {
            names.addAll(columns.brought(place(deliveries), List.of(part.columns())));
        }
        return names;
    }

    @Override
    public Dataset<Row> read(List<Delivery> deliveries) {
        return RawRows.union(parts(deliveries).stream()
                        .map(part -> select(part, place(deliveries)))
                        .toList())
                .orElseGet(columns::none);
    }

    private Dataset<Row> select(Dataset<Row> part, String place) {
        Dataset<Row> rows = part.select(RawRows.sound(
                FilePaths.decoded(col("_metadata.file_path")),
                col("_metadata.row_index").plus(1),
                columns.theirs(part.schema().fields())));
        return columns.select(rows, place, List.of(part.columns()));
    }

    /** All files as one, or one by one if the type of a column differs between them. */
    private List<Dataset<Row>> parts(List<Delivery> deliveries) {
        if (deliveries.size() <= 1) {
            return deliveries.stream().map(file -> load(List.of(file))).toList();
        }
        try {
            return List.of(merged(deliveries));
        } catch (Exception differing) {
            return deliveries.stream().map(file -> load(List.of(file))).toList();
        }
    }

    private Dataset<Row> load(List<Delivery> deliveries) {
        try {
            return merged(deliveries);
        } catch (Exception e) {
            throw InputErrors.unreachable(dataset(), place(deliveries), e);
        }
    }

    private Dataset<Row> merged(List<Delivery> deliveries) {
        return spark.read()
                .option("mergeSchema", "true")
                .option(FilePaths.LITERAL, "false")
                .parquet(deliveries.stream().map(Delivery::path).toArray(String[]::new));
    }

    private Delivery delivery(Known known, FileStatus file) {
        String path = file.getPath().toString();
        Delivery before = known.deliveries().get(path);
        if (before != null && before.size() == file.getLen() && before.modifiedMillis() == file.getModificationTime()) {
            return before;
        }
        if (file.getLen() == 0) {
            throw InputErrors.emptyFile(dataset(), path);
        }
        String hash = ParquetFooter.hash(hadoop(), dataset(), file);
        return new Delivery(dataset(), path, file.getLen(), file.getModificationTime(), hash, null);
    }

    private String place(List<Delivery> deliveries) {
        return deliveries.size() == 1 ? deliveries.get(0).path() : location;
    }

    private String dataset() {
        return columns.input().name();
    }

    private Configuration hadoop() {
        return spark.sparkContext().hadoopConfiguration();
    }
}
