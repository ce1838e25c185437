package org.keygrade.source;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.replace;
import static org.apache.spark.sql.functions.url_decode;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

/** File names as Spark shows and takes them. */
final class FilePaths {
    /** Reader option: "false" takes brackets and stars in a file name literally. */
    static final String LITERAL = "__globPaths__";

    private FilePaths() {}

    /** {@code _metadata.file_path} is written as a URI; deliveries name the plain path. */
    static Column decoded(Column uri) {
        Column plain = url_decode(replace(uri, lit("+"), lit("%2B")));
        return when(uri.contains("%"), plain).otherwise(uri);
    }
}
