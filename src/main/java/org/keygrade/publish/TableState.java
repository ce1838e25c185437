package org.keygrade.publish;

import java.util.Optional;
import org.keygrade.warehouse.TableLog;

/**
 * What a publication says of one table.
 *
 * @param version the Delta version to read
 * @param rows its rows, counted by a scan before they were committed
 * @param filesHash hash of the names and sizes of the version's data files
 * @param contentHash hash of all values of all rows, whatever their order; equal rows have equal hashes
 */
public record TableState(long version, long rows, String filesHash, String contentHash) {
    /** What speaks against the files of a version being the published ones; empty if nothing does. */
    Optional<String> unlike(TableLog.Files files) {
        if (files.rows() != rows) {
            return Optional.of("its log names %d rows instead of %d".formatted(files.rows(), rows));
        }
        return files.hash().equals(filesHash) ? Optional.empty() : Optional.of("its log names other files");
    }

    Content content() {
        return Content.of(rows, contentHash);
    }
}
