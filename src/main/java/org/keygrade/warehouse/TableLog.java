package org.keygrade.warehouse;

import io.delta.kernel.Scan;
import io.delta.kernel.Table;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.internal.InternalScanFileUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.Snapshot;
import org.apache.spark.sql.delta.actions.Action;
import org.apache.spark.sql.delta.actions.AddFile;
import org.apache.spark.sql.delta.actions.CommitInfo;
import org.apache.spark.sql.delta.actions.Metadata;
import org.apache.spark.sql.delta.actions.RemoveFile;
import org.apache.spark.sql.types.StructType;
import org.keygrade.error.StorageErrors;
import scala.Option;
import scala.Tuple2;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What the Delta log of one table says: versions, active files, who committed what. Reading it is far cheaper than the
 * table's history, which parses every commit. This class and {@link Takeover} are all that use Delta's internals.
 */
public final class TableLog {
    private final SparkSession spark;
    private final DeltaLog log;

    TableLog(SparkSession spark, String path) {
        this.spark = spark;
        this.log = understood(path, () -> DeltaLog.forTable(spark, path));
    }

    /**
     * The active files of a version.
     *
     * @param sizes bytes by path below the table's folder
     * @param rows rows in them, as counted when they were written
     * @param hash SHA-256 over the sorted names and sizes
     */
    public record Files(Map<String, Long> sizes, long rows, String hash) {
        public Files {
            sizes = Map.copyOf(sizes);
        }

        /** How many there are. */
        public int count() {
            return sizes.size();
        }
    }

    /**
     * One commit.
     *
     * @param runId the userMetadata of the commit, empty if it has none
     * @param changesData whether rows came or went; not so for OPTIMIZE, VACUUM or ALTER TABLE
     */
    public record Commit(long version, String runId, boolean changesData) {}

    /** The newest version; -1 if there is no table. */
    public long version() {
        return newest().version();
    }

    /**
     * The active files of a version; fails if the log no longer reaches back to it. Replayed by Delta's kernel on the
     * driver: the Spark job that does the same takes a second for the smallest table.
     */
    public Files files(long version) {
        Engine engine = DefaultEngine.create(spark.sparkContext().hadoopConfiguration());
        Scan scan = Table.forPath(engine, log.dataPath().toString())
                .getSnapshotAsOfVersion(engine, version)
                .getScanBuilder()
                .build();
        SortedSet<String> names = new TreeSet<>();
        Map<String, Long> sizes = new HashMap<>();
        long rows = 0;
        try (var batches = scan.getScanFiles(engine, true)) {
            while (batches.hasNext()) {
                rows += add(batches.next(), names, sizes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Files(sizes, rows, hash(names));
    }

    private static long add(FilteredColumnarBatch batch, SortedSet<String> names, Map<String, Long> sizes)
            throws IOException {
        long rows = 0;
        try (var files = batch.getRows()) {
            while (files.hasNext()) {
                var file = new io.delta.kernel.internal.actions.AddFile(
                        files.next().getStruct(InternalScanFileUtils.ADD_FILE_ORDINAL));
                names.add(file.getPath() + " " + file.getSize());
                // The log writes paths as URIs: a space of a partition's value is %20 there.
                sizes.put(URI.create(file.getPath()).getPath(), file.getSize());
                rows += file.getNumRecords().orElse(0L);
            }
        }
        return rows;
    }

    private static String hash(SortedSet<String> names) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            names.forEach(name -> digest.update((name + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whether the newest version has no files. */
    public boolean isEmpty() {
        return files(version()).count() == 0;
    }

    /** Rows in the files of the newest version, those a deletion vector hides included. */
    public long rows() {
        return files(version()).rows();
    }

    /** The commits after a version, oldest first; fails if the log no longer reaches back to them. */
    public List<Commit> after(long version) {
        List<Commit> commits = new ArrayList<>();
        if (version() <= version) {
            return commits;
        }
        var changes = CollectionConverters.asJava(log.getChanges(version + 1, Option.empty(), false));
        while (changes.hasNext()) {
            Tuple2<Object, Seq<Action>> change = changes.next();
            commits.add(commit((Long) change._1(), CollectionConverters.asJava(change._2())));
        }
        return commits;
    }

    /** How long the table keeps replaced files, and the entries of its log, whichever is shorter. */
    public Duration retention() {
        Metadata metadata = newest().metadata();
        return Duration.ofMillis(
                Math.min(DeltaLog.tombstoneRetentionMillis(metadata), log.deltaRetentionMillis(metadata)));
    }

    StructType schema() {
        return newest().schema();
    }

    Map<String, String> properties() {
        return CollectionConverters.asJava(newest().metadata().configuration());
    }

    private static Commit commit(long version, List<Action> actions) {
        String runId = "";
        boolean changes = false;
        for (Action action : actions) {
            if (action instanceof CommitInfo info) {
                runId = info.userMetadata().getOrElse(() -> "");
            } else if (action instanceof AddFile add) {
                changes |= add.dataChange();
            } else if (action instanceof RemoveFile remove) {
                changes |= remove.dataChange();
            }
        }
        return new Commit(version, runId, changes);
    }

    private Snapshot newest() {
        SparkSession.setActiveSession(spark);
        return understood(log.dataPath().toString(), () -> log.update(false, Option.empty(), Option.empty()));
    }

    private static <T> T understood(String path, Supplier<T> look) {
        try {
            return look.get();
        } catch (Exception e) { // Spark's checked ones included, which Java is not told of
            throw StorageErrors.of(e).orElseGet(() -> StorageErrors.damagedLog(path, e));
        }
    }
}
