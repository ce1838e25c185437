package org.keygrade.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * What a night's ingest made of one dataset.
 *
 * @param deliveries files or extracts that were read
 * @param read rows in them = accepted + rejected + parked + duplicates
 * @param released rows parked on earlier nights that were taken now
 * @param waiting rows parked on earlier nights that still wait
 * @param closed rows of silver that a snapshot no longer has
 * @param findings why rows were rejected or parked, most frequent first, at most {@value #FINDINGS}; then
 *     the accounts on a cycle
 */
public record DatasetReport(
        String dataset,
        int deliveries,
        long read,
        long accepted,
        long rejected,
        long parked,
        long duplicates,
        long released,
        long waiting,
        long closed,
        List<Finding> findings) {
    /** So many findings are shown. */
    public static final int FINDINGS = 5;

    public DatasetReport {
        findings = List.copyOf(findings);
    }

    /** The same with one more finding. */
    DatasetReport and(Finding finding) {
        List<Finding> more = new ArrayList<>(findings);
        more.add(finding);
        return new DatasetReport(
                dataset, deliveries, read, accepted, rejected, parked, duplicates, released, waiting, closed, more);
    }

    /**
     * One reason and how often it was found.
     *
     * @param code check and column, or what is waited for
     * @param example a full code, with the text that was found
     */
    public record Finding(String code, long rows, String example) {}
}
