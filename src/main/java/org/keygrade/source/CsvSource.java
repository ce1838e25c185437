package org.keygrade.source;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.keygrade.error.InputErrors;

/**
 * CSV files. Their headers are compared by name: files of one dataset may order their columns differently. With {@code
 * multiLine: true} (the default) one task reads one file; with {@code false} large files are read in parallel.
 */
record CsvSource(SparkSession spark, Columns columns, TextFiles files, CsvFormat format) implements Source {
    static CsvSource of(SparkSession spark, Columns columns, String location) {
        String dataset = columns.input().name();
        CsvFormat format = CsvFormat.of(dataset, columns.config());
        return new CsvSource(spark, columns, new TextFiles(spark, dataset, location, format.encoding()), format);
    }

    @Override
    public List<Delivery> deliveries(Known known) {
        return files.deliveries(known);
    }

    @Override
    public Set<String> columns(List<Delivery> deliveries) {
        Set<String> names = new LinkedHashSet<>();
        byHeader(deliveries)
                .forEach((header, group) ->
                        names.addAll(columns.brought(group.get(0).path(), header)));
        return names;
    }

    @Override
    public Dataset<Row> read(List<Delivery> deliveries) {
        return RawRows.union(byHeader(deliveries).entrySet().stream()
                        .map(group -> read(group.getKey(), group.getValue()))
                        .toList())
                .orElseGet(columns::none);
    }

    private Dataset<Row> read(List<String> header, List<Delivery> group) {
        String first = group.get(0).path();
        CsvReading reading = new CsvReading(new SerializableConfiguration(hadoop()), format, header.size());
        List<Stretch> stretches = stretches(group);
        JavaRDD<Row> rows = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(stretches, Math.max(1, stretches.size()))
                .flatMap(reading::rows);
        return columns.select(spark.createDataFrame(rows, RawRows.schema(header)), first, header);
    }

    private List<Stretch> stretches(List<Delivery> group) {
        try {
            return format.multiLine()
                    ? group.stream().map(file -> Stretch.file(file.path())).toList()
                    : Stretch.cut(hadoop(), group);
        } catch (IOException e) {
            throw InputErrors.unreachable(files.dataset(), files.location(), e);
        }
    }

    private Map<List<String>, List<Delivery>> byHeader(List<Delivery> deliveries) {
        Map<List<String>, List<Delivery>> groups = new LinkedHashMap<>();
        for (Delivery delivery : deliveries) {
            groups.computeIfAbsent(header(delivery.path()), header -> new ArrayList<>())
                    .add(delivery);
        }
        return groups;
    }

    private List<String> header(String path) {
        try (Reader reader = CsvReading.reader(hadoop(), path, format)) {
            Iterator<CsvRecord> records = CsvReading.open(reader, format);
            if (!records.hasNext()) {
                throw InputErrors.emptyFile(files.dataset(), path);
            }
            CsvRecord first = records.next();
            if (first.problem() != null) {
                throw InputErrors.notThisFormat(files.dataset(), path, "CSV file", "in its header " + first.problem());
            }
            return format.header()
                    ? names(path, first.fields())
                    : numbered(first.fields().size());
        } catch (IOException e) {
            throw InputErrors.unreachable(files.dataset(), path, e);
        }
    }

    private List<String> names(String path, List<String> fields) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            String name = fields.get(i).strip();
            names.add(name.isEmpty() ? "_c" + i : name);
        }
        Headers.check(files.dataset(), path, names);
        return List.copyOf(names);
    }

    private static List<String> numbered(int width) {
        return IntStream.range(0, width).mapToObj(i -> "_c" + i).toList();
    }

    private Configuration hadoop() {
        return spark.sparkContext().hadoopConfiguration();
    }
}
