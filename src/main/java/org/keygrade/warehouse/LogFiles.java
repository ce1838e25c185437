package org.keygrade.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The files of a table's log: each commit is one, and now and then a checkpoint holds all of them together. */
public final class LogFiles {
    private static final Pattern NAME = Pattern.compile("(\\d{20})\\.(json|crc|checkpoint\\.parquet)");

    private final FileSystem files;
    private final List<Entry> entries;

    private record Entry(long version, boolean checkpoint, FileStatus file) {}

    private LogFiles(FileSystem files, List<Entry> entries) {
        this.files = files;
        this.entries = entries;
    }

    /** Lists the log of a table. */
    public static LogFiles of(Warehouse warehouse, String tablePath) {
        FileSystem files = warehouse.fileSystem();
        List<Entry> entries = new ArrayList<>();
        try {
            for (FileStatus file : files.listStatus(new Path(warehouse.path(tablePath), "_delta_log"))) {
                Matcher name = NAME.matcher(file.getPath().getName());
                if (name.matches()) {
                    boolean checkpoint = name.group(2).startsWith("checkpoint") && file.getLen() > 0;
                    entries.add(new Entry(Long.parseLong(name.group(1)), checkpoint, file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        entries.sort(Comparator.comparingLong(Entry::version));
        return new LogFiles(files, entries);
    }

    /**
     * Deletes what was written before a moment and what no version from this one on needs: all that lies before the
     * newest checkpoint at or before it. Returns how many files that were.
     */
    public int trim(long oldestNeeded, Instant before) {
        long start = entries.stream()
                .filter(entry -> entry.checkpoint() && entry.version() <= oldestNeeded)
                .mapToLong(Entry::version)
                .max()
                .orElse(0);
        List<Entry> old = entries.stream()
                .filter(entry -> entry.version() < start)
                .takeWhile(entry ->
                        Instant.ofEpochMilli(entry.file().getModificationTime()).isBefore(before))
                .toList();
        old.forEach(entry -> delete(entry.file().getPath()));
        return old.size();
    }

    private void delete(Path file) {
        try {
            files.delete(file, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
