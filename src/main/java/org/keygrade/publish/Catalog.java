package org.keygrade.publish;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.keygrade.table.Area;
import org.keygrade.warehouse.Warehouse;

/**
 * Published tables by name in a database of the session's catalog: {@code t} is the table, {@code t_current} a view of
 * its published version. Reports read the view.
 */
record Catalog(Warehouse warehouse, String database) {
    void publish(Publication publication) {
        SparkSession spark = warehouse.spark();
        spark.sql("CREATE DATABASE IF NOT EXISTS `%s`".formatted(database));
        publication.tables().forEach((path, state) -> {
            if (!path.startsWith(Area.STATE.folder() + "/")) {
                String name = path.substring(path.indexOf('/') + 1);
                spark.sql("CREATE TABLE IF NOT EXISTS `%s`.`%s` USING DELTA LOCATION '%s'"
                        .formatted(database, name, location(path)));
                spark.sql(
                        "CREATE OR REPLACE VIEW `%1$s`.`%2$s_current` AS SELECT * FROM `%1$s`.`%2$s` VERSION AS OF %3$d"
                                .formatted(database, name, state.version()));
            }
        });
    }

    /** The views that are missing, or that show another version than the publication. */
    List<String> behind(Publication publication) {
        return new TreeMap<>(publication.tables())
                .entrySet().stream()
                        .filter(table -> !table.getKey().startsWith(Area.STATE.folder() + "/"))
                        .map(table ->
                                Map.entry(view(table.getKey()), table.getValue().version()))
                        .filter(view -> !text(view.getKey()).endsWith(" VERSION AS OF " + view.getValue()))
                        .map(Map.Entry::getKey)
                        .toList();
    }

    private String view(String path) {
        return database + "." + path.substring(path.indexOf('/') + 1) + "_current";
    }

    /** The query of a view; empty if there is no such view. */
    private String text(String view) {
        if (!warehouse.spark().catalog().tableExists(view)) {
            return "";
        }
        return warehouse.spark().sql("DESCRIBE TABLE EXTENDED " + view).collectAsList().stream()
                .filter(row -> row.getString(0).equals("View Text"))
                .map(row -> row.getString(1).strip())
                .findFirst()
                .orElse("");
    }

    /** Absolute, since a catalog would take a relative one from its own folder. */
    private String location(String path) {
        Path absolute = warehouse.fileSystem().makeQualified(new Path(warehouse.path(path)));
        return absolute.toString().replace("'", "\\'");
    }
}
