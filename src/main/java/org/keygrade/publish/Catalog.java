package org.keygrade.publish;

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

    /** Absolute, since a catalog would take a relative one from its own folder. */
    private String location(String path) {
        Path absolute = warehouse.fileSystem().makeQualified(new Path(warehouse.path(path)));
        return absolute.toString().replace("'", "\\'");
    }
}
