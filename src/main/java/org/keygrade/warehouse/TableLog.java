package org.keygrade.warehouse;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.Snapshot;
import org.apache.spark.sql.delta.actions.Action;
import org.apache.spark.sql.delta.actions.AddFile;
import org.apache.spark.sql.delta.actions.CommitInfo;
import org.apache.spark.sql.delta.actions.RemoveFile;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import scala.Tuple2;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What the Delta log of one table says: versions, active files, who committed what. Reading it is far cheaper than the
 * table's history, which parses every commit. The one class that uses Delta's internals.
 */
public final class TableLog {
    private final SparkSession spark;
    private final DeltaLog log;

    TableLog(SparkSession spark, String path) {
        this.spark = spark;
        this.log = DeltaLog.forTable(spark, path);
    }

    /**
     * The active files of a version.
     *
     * @param rows rows in them, as counted when they were written
     * @param hash 32 hexadecimal digits over names and sizes, whatever their order
     */
    public record Files(long rows, String hash) {}

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

    /** The active files of a version; fails if the log no longer reaches back to it. */
    public Files files(long version) {
        Snapshot newest = newest();
        Snapshot snapshot = newest.version() == version ? newest : at(version);
        Dataset<Row> files = snapshot.allFiles().toDF();
        Column rows = functions.get_json_object(col("stats"), "$.numRecords").cast("long");
        // Halves, so that neither sum can overflow with fewer than two billion files.
        Column hash = functions.xxhash64(col("path"), col("size"));
        Row totals = files.agg(
                        coalesce(sum(rows), lit(0L)),
                        coalesce(sum(functions.shiftright(hash, 32)), lit(0L)),
                        coalesce(sum(hash.bitwiseAND(lit(0xffffffffL))), lit(0L)))
                .head();
        return new Files(totals.getLong(0), "%016x%016x".formatted(totals.getLong(1), totals.getLong(2)));
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
        return log.update(false, Option.empty(), Option.empty());
    }

    private Snapshot at(long version) {
        return log.getSnapshotAt(version, Option.empty(), Option.empty(), false);
    }
}
