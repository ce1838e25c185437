package org.keygrade.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.DeltaOperations;
import org.apache.spark.sql.delta.OptimisticTransaction;
import org.apache.spark.sql.delta.actions.Action;
import org.apache.spark.sql.delta.actions.AddFile;
import org.keygrade.error.StorageErrors;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/**
 * One commit that puts the files of another table in the place of all there are. Delta has no public way to commit files
 * that are there already; this is what its own overwrite does once it has written them.
 */
final class Takeover {
    private final Warehouse warehouse;
    private final Path from;
    private final Path to;
    private final TableLog log;

    Takeover(Warehouse warehouse, String from, String tablePath) {
        this.warehouse = warehouse;
        this.from = new Path(from);
        this.to = new Path(warehouse.path(tablePath));
        this.log = warehouse.log(tablePath);
    }

    /** Moves the files, then commits; a run that dies in between leaves files that no version names, for VACUUM. */
    void run(String runId) {
        List<AddFile> files = added();
        OptimisticTransaction transaction =
                DeltaLog.forTable(warehouse.spark(), to).startTransaction(Option.empty(), Option.empty());
        List<Action> actions = new ArrayList<>();
        if (!log.isEmpty()) { // Delta would start a job to find that out
            CollectionConverters.asJava(transaction.filterFiles())
                    .forEach(old -> actions.add(old.removeWithTimestamp(System.currentTimeMillis(), true)));
        }
        actions.addAll(files);
        if (!actions.isEmpty()) {
            files.forEach(this::move);
            FailPoint.FILES_MOVED.pass();
            transaction.commit(CollectionConverters.asScala(actions).toSeq(), overwrite(runId));
        }
    }

    /** The files of the other table, which has one version. */
    private List<AddFile> added() {
        List<AddFile> files = new ArrayList<>();
        var versions = CollectionConverters.asJava(
                DeltaLog.forTable(warehouse.spark(), from).getChanges(0, Option.empty(), false));
        while (versions.hasNext()) {
            for (Action action : CollectionConverters.asJava(versions.next()._2())) {
                if (action instanceof AddFile file) {
                    files.add(file);
                }
            }
        }
        return files;
    }

    private void move(AddFile file) {
        // The log writes paths as URIs: a space of a partition's value is %20 there.
        String name = URI.create(file.path()).getPath();
        Path source = new Path(from, name);
        Path target = new Path(to, name);
        try {
            FileSystem files = warehouse.fileSystem();
            files.mkdirs(target.getParent());
            if (!files.rename(source, target)) {
                throw StorageErrors.notMoved(
                        source.toString(), target.toString(), new IOException("the file system refused to"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DeltaOperations.Operation overwrite(String runId) {
        return new DeltaOperations.Write(
                SaveMode.Overwrite,
                Option.empty(),
                Option.empty(),
                Option.apply(runId),
                Option.empty(),
                Option.empty(),
                Option.empty(),
                Option.empty(),
                Option.empty());
    }
}
