package org.keygrade.warehouse;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * What lies in a table's folder beside its log, whether or not the log knows of it.
 *
 * @param byPath files by their path below the folder
 */
public record DataFiles(Map<String, Found> byPath) {
    /** One file. */
    public record Found(long bytes, Instant written) {}

    public DataFiles {
        byPath = Map.copyOf(byPath);
    }

    /** Lists a table's folder; none if there is no such folder. */
    public static DataFiles of(Warehouse warehouse, String tablePath) {
        Path folder = warehouse.fileSystem().makeQualified(new Path(warehouse.path(tablePath)));
        Map<String, Found> found = new HashMap<>();
        try {
            RemoteIterator<LocatedFileStatus> files = warehouse.fileSystem().listFiles(folder, true);
            while (files.hasNext()) {
                LocatedFileStatus file = files.next();
                String name = folder.toUri().relativize(file.getPath().toUri()).getPath();
                if (!name.startsWith("_delta_log/")) {
                    found.put(name, new Found(file.getLen(), Instant.ofEpochMilli(file.getModificationTime())));
                }
            }
        } catch (FileNotFoundException e) {
            return new DataFiles(Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DataFiles(found);
    }

    public long bytes() {
        return byPath.values().stream().mapToLong(Found::bytes).sum();
    }
}
