package org.keygrade.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.keygrade.error.InputErrors;

/** The files below a path: a file, a folder with its folders, or a glob of them. Hidden ones do not count. */
final class Listing {
    private Listing() {}

    static List<FileStatus> of(Configuration hadoop, String dataset, String location) {
        try {
            Path path = new Path(location);
            FileSystem files = path.getFileSystem(hadoop);
            FileStatus[] found = files.globStatus(path);
            if (found == null || found.length == 0) {
                throw InputErrors.absent(dataset, location);
            }
            List<FileStatus> all = new ArrayList<>();
            for (FileStatus status : found) {
                add(files, status, all);
            }
            if (all.isEmpty()) {
                throw InputErrors.noFiles(dataset, location);
            }
            all.sort(Comparator.comparing(status -> status.getPath().toString()));
            return all;
        } catch (IOException | IllegalArgumentException e) {
            throw InputErrors.unreachable(dataset, location, e);
        }
    }

    private static void add(FileSystem files, FileStatus status, List<FileStatus> all) throws IOException {
        String name = status.getPath().getName();
        if (name.startsWith("_") || name.startsWith(".")) {
            return;
        }
        if (status.isFile()) {
            all.add(status);
            return;
        }
        for (FileStatus below : files.listStatus(status.getPath())) {
            add(files, below, all);
        }
    }
}
