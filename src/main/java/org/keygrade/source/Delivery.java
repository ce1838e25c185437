package org.keygrade.source;

import org.jspecify.annotations.Nullable;

/**
 * One thing that can be read: a file as it stood, one version of a Delta table, or one extraction of a database.
 *
 * @param dataset the input it belongs to
 * @param path the file or table with its scheme, or the JDBC URL without credentials; stands in {@code _path}
 * @param size bytes; -1 for a database
 * @param modifiedMillis when it was last changed, epoch milliseconds; -1 for a database
 * @param contentHash tells two contents of one path apart; for a Delta table version and table id
 * @param watermark highest watermark of an extraction, as text: what the next one starts from; null for everything
 *     else
 * @param since rows at or below this watermark are left out of an extraction; null: none are. Needed to read, not to
 *     remember
 */
public record Delivery(
        String dataset,
        String path,
        long size,
        long modifiedMillis,
        String contentHash,
        @Nullable String watermark,
        @Nullable String since) {

    /** A delivery as it is remembered. */
    public Delivery(
            String dataset,
            String path,
            long size,
            long modifiedMillis,
            String contentHash,
            @Nullable String watermark) {
        this(dataset, path, size, modifiedMillis, contentHash, watermark, null);
    }
}
