package org.keygrade.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/** The folder landing files are written below. */
record Landing(SparkSession spark, String out) {
    String folder(String dataset) {
        return new Path(out, dataset).toString();
    }

    boolean exists(String dataset) {
        Path path = new Path(folder(dataset));
        try {
            return path.getFileSystem(spark.sparkContext().hadoopConfiguration())
                    .exists(path);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot look at " + path, failure);
        }
    }
}
