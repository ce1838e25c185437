package org.keygrade.pipeline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a night did, for the person who reads its output in the morning.
 *
 * @param kind night or rerun
 * @param inputs one line per dataset that was read; empty when a re-run took the pinned inputs
 * @param warnings what the reader should know: criteria without data, accepted gates, cut links
 * @param tiers accounts per tier, best first
 * @param movers the largest moves, best account first
 * @param moved how many accounts changed tier
 * @param top the best accounts
 * @param tables what was published
 */
public record NightReport(
        LocalDate asOf,
        String kind,
        long publicationId,
        String modelId,
        List<InputLine> inputs,
        List<String> warnings,
        List<TierLine> tiers,
        List<Mover> movers,
        long moved,
        List<TopAccount> top,
        List<TableLine> tables) {
    /** One dataset's deliveries; duplicates are rows that stand in a file more than once. */
    public record InputLine(
            String dataset,
            long files,
            long read,
            long accepted,
            long duplicates,
            long rejected,
            long parked,
            String example) {}

    /** One tier tonight and at the base; {@code before} is null on the first night. */
    public record TierLine(
            String label, long accounts, @Nullable Long before, double revenue) {}

    /** An account that changed tier, and why. */
    public record Mover(
            String accountId,
            String name,
            String from,
            String to,
            @Nullable Double score,
            String reason,
            String why) {}

    /** One of the best accounts. */
    public record TopAccount(
            int rank, String accountId, String name, double score, String tier, double revenue, String strengths) {}

    /** One published table. */
    public record TableLine(String table, long rows, long version) {}
}
