package org.keygrade.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.api.java.UDF3;
import org.jspecify.annotations.Nullable;

/**
 * The position of a row of a Delta table: file, then part of the file, then row of the part. (Delta hides the row index
 * that Parquet has.) The order of rows does not depend on how Spark groups the parts into tasks.
 */
final class TablePosition implements UDF3<String, Long, Long, Long> {
    private static final long serialVersionUID = 1L;

    /** 2^19 files of up to 16 GB in parts of at least 1 MB, with up to 2^30 rows each. */
    private static final int PART_BITS = 14;

    private static final int ROW_BITS = 30;
    private static final int PART_BYTES = 1 << 20;

    private final Map<String, Integer> ordinals = new HashMap<>();
    private @Nullable String file;
    private long part = -1;
    private long first;
    private long last;

    TablePosition(List<String> files) {
        files.stream().sorted().forEach(name -> ordinals.put(name, ordinals.size()));
    }

    /** {@code id} counts the rows of a task upwards. */
    @Override
    public Long call(String name, Long start, Long id) {
        if (!name.equals(file) || start != part || id <= last) {
            file = name;
            part = start;
            first = id;
        }
        last = id;
        long ordinal = Objects.requireNonNull(ordinals.get(name), name);
        return (((ordinal << PART_BITS) + start / PART_BYTES) << ROW_BITS) + (id - first);
    }
}
