package org.keygrade.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;
import org.keygrade.error.InputErrors;
import scala.Tuple2;

/** Deliveries of text files: told apart by their content, which is checked against the encoding on the way. */
record TextFiles(SparkSession spark, String dataset, String location, String encoding) {
    /** Above it the files are read by Spark's tasks instead of here. */
    private static final long HERE = 64L << 20;

    List<Delivery> deliveries(Known known) {
        List<FileStatus> files = Listing.of(hadoop(), dataset, location);
        List<FileStatus> fresh =
                files.stream().filter(file -> before(known, file) == null).toList();
        Map<String, Fingerprint> read = fingerprints(fresh);
        List<Delivery> deliveries = new ArrayList<>();
        for (FileStatus file : files) {
            Delivery before = before(known, file);
            deliveries.add(before != null ? before : delivery(file, Objects.requireNonNull(read.get(path(file)))));
        }
        return deliveries;
    }

    private Configuration hadoop() {
        return spark.sparkContext().hadoopConfiguration();
    }

    private Delivery delivery(FileStatus file, Fingerprint print) {
        if (print.malformedAt() >= 0) {
            throw InputErrors.malformedText(dataset, path(file), print.malformedAt(), encoding);
        }
        if (print.bytes() == 0) {
            throw InputErrors.emptyFile(dataset, path(file));
        }
        return new Delivery(dataset, path(file), file.getLen(), file.getModificationTime(), print.hash(), null);
    }

    private Map<String, Fingerprint> fingerprints(List<FileStatus> files) {
        List<String> paths = files.stream().map(TextFiles::path).toList();
        long bytes = files.stream().mapToLong(FileStatus::getLen).sum();
        return bytes > HERE && paths.size() > 1 ? byTasks(paths) : here(paths);
    }

    private Map<String, Fingerprint> here(List<String> paths) {
        Map<String, Fingerprint> prints = new LinkedHashMap<>();
        for (String path : paths) {
            try {
                prints.put(path, Fingerprint.of(hadoop(), path, encoding));
            } catch (IOException e) {
                throw InputErrors.unreachable(dataset, path, e);
            }
        }
        return prints;
    }

    private Map<String, Fingerprint> byTasks(List<String> paths) {
        SerializableConfiguration conf = new SerializableConfiguration(hadoop());
        String charset = encoding;
        Map<String, Fingerprint> prints = new LinkedHashMap<>();
        JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(paths, paths.size())
                .map(path -> new Tuple2<>(path, Fingerprint.of(conf.value(), path, charset)))
                .collect()
                .forEach(print -> prints.put(print._1(), print._2()));
        return prints;
    }

    private static @Nullable Delivery before(Known known, FileStatus file) {
        Delivery before = known.deliveries().get(path(file));
        boolean same = before != null
                && before.size() == file.getLen()
                && before.modifiedMillis() == file.getModificationTime();
        return same ? before : null;
    }

    private static String path(FileStatus file) {
        return file.getPath().toString();
    }
}
