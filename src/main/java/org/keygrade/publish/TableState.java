package org.keygrade.publish;

/**
 * What a publication says of one table.
 *
 * @param version the Delta version to read
 * @param rows its rows, counted by a scan before they were committed
 * @param filesHash hash of the names and sizes of the version's data files
 * @param contentHash hash of all values of all rows, whatever their order; equal rows have equal hashes
 */
public record TableState(long version, long rows, String filesHash, String contentHash) {
    Content content() {
        return Content.of(rows, contentHash);
    }
}
