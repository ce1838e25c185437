package org.keygrade.warehouse;

import io.delta.tables.DeltaTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.keygrade.table.Area;
import org.keygrade.table.Table;

/**
 * The Delta tables below one folder. Every write is one commit that carries the run id in its userMetadata, and takes
 * exactly the columns of the table's definition.
 *
 * @param spark the session to read and write with
 * @param root the folder, on any Hadoop file system, without a trailing slash
 * @param keptDays days a replaced version stays readable; more than publications are kept
 */
public record Warehouse(SparkSession spark, String root, int keptDays) {
    private static final int DEFAULT_PUBLICATION_DAYS = 14;
    // A publication of the last kept day may still be read, or rolled back to, a good two weeks later.
    private static final int SPARE_DAYS = 16;
    // A log names files, not rows: what RESTORE compares fits in a task or two.
    private static final int LOG_PARTITIONS = 2;

    /** A warehouse that keeps publications for 14 days. */
    public Warehouse(SparkSession spark, String root) {
        this(spark, root, DEFAULT_PUBLICATION_DAYS + SPARE_DAYS);
    }

    /** The same warehouse, keeping publications for this many days. */
    public Warehouse keeping(int publicationDays) {
        return new Warehouse(spark, root, publicationDays + SPARE_DAYS);
    }

    /** Days a publication can be read and rolled back to. */
    public int publicationDays() {
        return keptDays - SPARE_DAYS;
    }

    /** Where a table lies. */
    public String path(Table table) {
        return path(table.path());
    }

    /** Where a path below the warehouse lies, {@code gold/account_grades} for one. */
    public String path(String below) {
        return root + "/" + below;
    }

    public FileSystem fileSystem() {
        try {
            return new Path(root).getFileSystem(spark.sparkContext().hadoopConfiguration());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean exists(Table table) {
        return exists(table.path());
    }

    public boolean exists(String tablePath) {
        return DeltaTable.isDeltaTable(spark, path(tablePath));
    }

    /** The paths of an area's tables, as they lie in storage. */
    public List<String> tables(Area area) {
        List<String> tables = new ArrayList<>();
        try {
            Path folder = new Path(path(area.folder()));
            FileSystem files = fileSystem();
            if (files.exists(folder)) {
                for (FileStatus entry : files.listStatus(folder)) {
                    if (files.exists(new Path(entry.getPath(), "_delta_log"))) {
                        tables.add(area.folder() + "/" + entry.getPath().getName());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tables.stream().sorted().toList();
    }

    /** Creates the table by its definition, or adds the columns its definition has gained. */
    public void createOrWiden(Table table) {
        if (exists(table)) {
            TableDdl.widen(this, table);
        } else {
            TableDdl.create(this, table);
        }
    }

    /** What the Delta log of a table says. */
    public TableLog log(String tablePath) {
        return new TableLog(spark, path(tablePath));
    }

    /** The newest version. */
    public long version(Table table) {
        return log(table.path()).version();
    }

    /** The newest rows. Each action reads anew: pin with {@link #readAt} what a night builds on. */
    public Dataset<Row> read(Table table) {
        return spark.read().format("delta").load(path(table));
    }

    /** The rows as of a version. */
    public Dataset<Row> readAt(Table table, long version) {
        return readAt(table.path(), version);
    }

    /** The rows as of a version, with the columns the table had then. */
    public Dataset<Row> readAt(String tablePath, long version) {
        return spark.read().format("delta").option("versionAsOf", version).load(path(tablePath));
    }

    /**
     * The rows a table with a change data feed gained and lost between two versions, as they were before and after each
     * change, with the columns it has now; a row that changed twice is there more than once.
     */
    public Dataset<Row> changes(Table table, long from, long to) {
        if (from == to) {
            return readAt(table, to).limit(0);
        }
        return spark.read()
                .format("delta")
                .option("readChangeFeed", true)
                .option("startingVersion", from + 1)
                .option("endingVersion", to)
                .load(path(table));
    }

    /** Replaces all rows by staged ones, whose files move into the table's folder. */
    public void replace(StagedFiles staged, String runId) {
        new Takeover(this, staged.path(), staged.table().path()).run(runId);
    }

    /** Replaces the rows a predicate holds for by these; without rows, deletes them. */
    public void overwriteWhere(Table table, String predicate, Dataset<Row> rows, String runId) {
        writer(table, rows, runId)
                .mode(SaveMode.Overwrite)
                .option("replaceWhere", predicate)
                .save(path(table));
    }

    public void append(Table table, Dataset<Row> rows, String runId) {
        writer(table, rows, runId).mode(SaveMode.Append).save(path(table));
    }

    /** Makes a version the newest again, its columns and properties included, in one commit of this run. */
    public void restore(String tablePath, long version, String runId) {
        DeltaTable.forPath(light(runId), path(tablePath)).restoreToVersion(version);
    }

    /** Deletes all rows, in one commit of this run. */
    public void empty(String tablePath, String runId) {
        DeltaTable.forPath(light(runId), path(tablePath)).delete();
    }

    /** Rewrites the files in which deleted rows are only marked as such, in one commit of this run. */
    public void purge(Table table, String runId) {
        signed(runId).sql("REORG TABLE delta.`%s` APPLY (PURGE)".formatted(path(table)));
    }

    /** The Delta handle, for MERGE, RESTORE and history. */
    public DeltaTable handle(Table table) {
        return DeltaTable.forPath(spark, path(table));
    }

    /** The Delta handle for a MERGE, UPDATE or DELETE whose commit carries the run id. */
    public DeltaTable handle(Table table, String runId) {
        return DeltaTable.forPath(signed(runId), path(table));
    }

    /** The Delta handle for such a command on a table of a few rows. */
    public DeltaTable lightHandle(Table table, String runId) {
        return DeltaTable.forPath(light(runId), path(table));
    }

    /**
     * The same tables through a session that does not plan adaptively. A commit of rows that lie in files has nothing
     * to adapt to, and each of Delta's own small jobs is planned once instead of once per stage: half the time.
     */
    public Warehouse plain() {
        SparkSession own = ((org.apache.spark.sql.classic.SparkSession) spark).cloneSession();
        own.conf().set("spark.sql.adaptive.enabled", "false");
        return new Warehouse(own, root, keptDays);
    }

    /** The same tables through a session for looks at logs and at few rows, which compiles nothing. */
    public Warehouse light() {
        return new Warehouse(light(((org.apache.spark.sql.classic.SparkSession) spark).cloneSession()), root, keptDays);
    }

    /** For commands that move log entries, not rows: compiling their plans takes longer than running them. */
    private SparkSession light(String runId) {
        return light(signed(runId));
    }

    private static SparkSession light(SparkSession own) {
        own.conf().set("spark.sql.adaptive.enabled", "false");
        own.conf().set("spark.sql.codegen.wholeStage", "false");
        own.conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
        own.conf().set("spark.sql.shuffle.partitions", LOG_PARTITIONS);
        return own;
    }

    /** These commands take userMetadata from the session only, so they get one of their own. */
    SparkSession signed(String runId) {
        SparkSession own = ((org.apache.spark.sql.classic.SparkSession) spark).cloneSession();
        own.conf().set("spark.databricks.delta.commitInfo.userMetadata", runId);
        return own;
    }

    private DataFrameWriter<Row> writer(Table table, Dataset<Row> rows, String runId) {
        return table.select(rows).write().format("delta").options(Map.of("userMetadata", runId));
    }
}
