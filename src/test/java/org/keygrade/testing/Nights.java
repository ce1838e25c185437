package org.keygrade.testing;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.keygrade.pipeline.Networks;
import org.keygrade.pipeline.NewInputs;
import org.keygrade.pipeline.NightReport;
import org.keygrade.pipeline.Nightly;
import org.keygrade.pipeline.Progress;
import org.keygrade.pipeline.Run;
import org.keygrade.publish.PublishedTables;
import org.keygrade.table.Table;
import org.keygrade.table.Tables;
import org.keygrade.warehouse.Warehouse;

/** Whole nights in this JVM, over a configuration folder and a warehouse. */
public record Nights(SparkSession spark, Path conf, String warehouse) {
    /** On the session all tests share. */
    public static Nights over(Path conf, Path warehouse) {
        return over(conf, warehouse.toString());
    }

    /** The same, in a warehouse on any file system. */
    public static Nights over(Path conf, String warehouse) {
        return new Nights(TestSpark.session(), conf, warehouse);
    }

    /** The sample company of this checkout. */
    public static Path sampleConf() {
        return Path.of(System.getProperty("keygrade.home", "."), "conf");
    }

    public NightReport night(LocalDate asOf, String... accepted) {
        return new Nightly(run(asOf), NewInputs.KEEP, Networks.DUE, Set.of(accepted)).grade();
    }

    public NightReport refreshed(LocalDate asOf, String... accepted) {
        return new Nightly(run(asOf), NewInputs.TAKE, Networks.DUE, Set.of(accepted)).grade();
    }

    public Run run(LocalDate asOf) {
        PrintStream silent = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        return Run.start(spark, warehouse, Run.configuration(conf), Optional.of(asOf), new Progress(silent));
    }

    public PublishedTables published() {
        return PublishedTables.head(new Warehouse(spark, warehouse));
    }

    public Dataset<Row> table(Table table) {
        return published().read(table);
    }

    /** Every published table as sorted JSON rows: equal maps are equal nights. */
    public Map<String, List<String>> rows() {
        PublishedTables published = published();
        Map<String, List<String>> all = new TreeMap<>();
        Tables.all().stream()
                .filter(published::has)
                .forEach(table -> all.put(table.path(), sorted(published.read(table))));
        return all;
    }

    private static List<String> sorted(Dataset<Row> rows) {
        org.apache.spark.sql.Column all = functions.struct(Arrays.stream(rows.columns())
                .map(name -> functions.col("`" + name + "`"))
                .toArray(org.apache.spark.sql.Column[]::new));
        return rows.select(functions.to_json(all)).collectAsList().stream()
                .map(row -> row.getString(0))
                .sorted()
                .toList();
    }
}
