package org.keygrade.config;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where one dataset comes from and how it is read.
 *
 * @param location where the rows are
 * @param options reader options handed to Spark (delimiter, encoding, multiLine, header ...); never a secret
 * @param columns our column to theirs; a column of ours that is not named here is read under its own name
 * @param load how deliveries add up
 * @param maxStalenessDays the newest row may be at most this old; null: any age
 * @param notBefore rows dated earlier are rejected; null: no bound
 * @param notAfter rows dated later are rejected; null: no bound
 * @param maxDeleteRatio share of rows one snapshot may close, 0..1
 */
public record SourceConfig(
        Location location,
        Map<String, String> options,
        Map<String, Mapping> columns,
        Load load,
        @Nullable Integer maxStalenessDays,
        @Nullable LocalDate notBefore,
        @Nullable LocalDate notAfter,
        double maxDeleteRatio) {
    public SourceConfig {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /** How deliveries of a dataset add up. */
    public enum Load {
        /** Events: every delivery adds rows. */
        APPEND,
        /** Every delivery brings new and changed rows. */
        UPSERT,
        /** All files at the location are the whole; what is missing is closed. */
        SNAPSHOT
    }

    /** Where the rows are. */
    public sealed interface Location {}

    /**
     * Files below a path.
     *
     * @param format csv, json, parquet or delta
     * @param path a file, a folder or a glob, absolute (any Hadoop file system)
     */
    public record Files(Format format, String path) implements Location {}

    /** File formats keygrade reads. */
    public enum Format {
        CSV,
        JSON,
        PARQUET,
        DELTA
    }

    /**
     * A database.
     *
     * @param url JDBC URL, without user and password
     * @param query the SELECT to run
     * @param driver class name of the JDBC driver; null: found by the URL
     * @param user where the user name stands
     * @param password where the password stands
     * @param watermark column that only grows, for {@code append} and {@code upsert}; null with {@code snapshot}
     * @param overlapSeconds how far before the last watermark a night reads again
     */
    public record Jdbc(
            String url,
            String query,
            @Nullable String driver,
            @Nullable Secret user,
            @Nullable Secret password,
            @Nullable String watermark,
            long overlapSeconds)
            implements Location {}

    /** Where a secret stands; never the secret itself. */
    public sealed interface Secret {}

    /** In an environment variable. */
    public record FromEnvironment(String variable) implements Secret {}

    /** On the first line of a file. */
    public record FromFile(String path) implements Secret {}

    /** How one of our columns is filled. */
    public sealed interface Mapping {}

    /** From a column of theirs. */
    public record Named(String column) implements Mapping {}

    /** From a Spark SQL expression over their columns (read as text), checked against the allow-list. */
    public record Computed(String expression) implements Mapping {}
}
