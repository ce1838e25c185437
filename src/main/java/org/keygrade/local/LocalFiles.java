package org.keygrade.local;

import java.util.Map;
import org.apache.hadoop.fs.LocalFileSystem;

/** Local files with checksums, as Hadoop's {@code FileSystem} knows them: {@code fs.file.impl}. */
public final class LocalFiles extends LocalFileSystem {
    /** Made by Hadoop. */
    public LocalFiles() {
        super(new RawFiles());
    }

    /** Spark's settings with which Hadoop uses these classes for {@code file:}, in one process. */
    public static Map<String, String> settings() {
        return Map.of(
                "spark.hadoop.fs.file.impl", LocalFiles.class.getName(),
                "spark.hadoop.fs.AbstractFileSystem.file.impl", LocalFilesContext.class.getName());
    }
}
