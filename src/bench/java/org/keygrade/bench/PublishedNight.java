package org.keygrade.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.keygrade.config.Config;
import org.keygrade.publish.Publication;
import org.keygrade.publish.Publications;
import org.keygrade.publish.PublishedTables;
import org.keygrade.score.Baseline;
import org.keygrade.score.BaselineRows;
import org.keygrade.table.Area;
import org.keygrade.table.Baselines;
import org.keygrade.warehouse.Warehouse;

/**
 * What another program needs to grade the same night from the same files.
 *
 * @param files of every silver and gold table, by {@code silver/sales}
 * @param baseline the one the night scored by
 */
record PublishedNight(Publication publication, Config config, Map<String, List<String>> files, Baseline baseline) {
    PublishedNight {
        files = Map.copyOf(files);
    }

    /** The newest publication of a warehouse. */
    static PublishedNight read(SparkSession spark, Path conf, String root) {
        Warehouse warehouse = new Warehouse(spark, root);
        Publication publication = Publications.read(warehouse)
                .head()
                .orElseThrow(() -> new IllegalStateException("Nothing was published in " + root + "."));
        return new PublishedNight(
                publication, Config.load(conf), files(warehouse, publication), baseline(warehouse, publication));
    }

    private static Map<String, List<String>> files(Warehouse warehouse, Publication publication) {
        Map<String, List<String>> files = new TreeMap<>();
        versions(publication).forEach((table, version) -> files.put(table, files(warehouse, table, version)));
        return files;
    }

    /** The versions of the silver and gold tables of a night, those about people included. */
    static Map<String, Long> versions(Publication publication) {
        Map<String, Long> versions = new TreeMap<>(publication.inputs());
        publication.tables().forEach((table, state) -> versions.put(table, state.version()));
        versions.keySet()
                .removeIf(table -> List.of(Area.CONTROL, Area.STATE).stream()
                        .anyMatch(area -> table.startsWith(area.folder() + "/")));
        return versions;
    }

    private static List<String> files(Warehouse warehouse, String table, long version) {
        return warehouse.log(table).files(version).sizes().keySet().stream()
                .map(file -> warehouse.path(table + "/" + file))
                .sorted()
                .toList();
    }

    private static Baseline baseline(Warehouse warehouse, Publication publication) {
        return BaselineRows.read(PublishedTables.head(warehouse).read(Baselines.TABLE)).all().stream()
                .filter(baseline -> baseline.id().equals(publication.baselineId()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No single baseline is " + publication.baselineId()
                        + ": this benchmark knows companies with one scoring model."));
    }
}
