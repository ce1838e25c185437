package org.keygrade.config;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tier scheme in force, from {@code tiers.yaml}.
 *
 * @param name football, medals, airline or a company's own
 * @param method how scores become raw tiers
 * @param tiers best first; the last takes whoever is left
 * @param band points a score must clear a cut by before the tier moves; 0 with seats
 * @param dwellDays days the new tier must have been the target
 * @param seatBand b: share of the seats within which an incumbent keeps a seat
 * @param optOutCeiling best tier of an account that does not want key account treatment
 * @param heldDays days an account that lost its score keeps its tier
 */
public record TierScheme(
        String name,
        Method method,
        List<Tier> tiers,
        double band,
        int dwellDays,
        double seatBand,
        String optOutCeiling,
        int heldDays) {
    public TierScheme {
        tiers = List.copyOf(tiers);
    }

    /** The tier of this name. */
    public Optional<Tier> tier(String tierName) {
        return tiers.stream().filter(tier -> tier.name().equals(tierName)).findFirst();
    }

    /** 0 for the best tier; -1 if there is no such tier. */
    public int level(String tierName) {
        return tiers.stream().map(Tier::name).toList().indexOf(tierName);
    }

    /** How scores become raw tiers. */
    public enum Method {
        /** A lowest score per tier. */
        THRESHOLD,
        /** A cumulative share of the ranked accounts per tier. */
        SHARE,
        /** A number of seats per tier. */
        CAPACITY,
        /** Cuts in the gaps of the baseline's scores. */
        NATURAL_BREAKS
    }

    /**
     * One tier.
     *
     * @param name stored word, unique in the scheme
     * @param label what people read
     * @param bound by method: lowest score 0..100, share of the ranked accounts 0..1, or seats; null in the last tier, and with natural breaks
     */
    public record Tier(String name, String label, @Nullable Double bound, ServiceLevel service) {}

    /**
     * What is appropriate for a tier.
     *
     * @param contactCadenceDays longest time between two contacts
     * @param reviewCadenceDays time between two account reviews
     * @param sponsorRequired whether an executive sponsor is named
     * @param responseHours how fast a request is answered
     */
    public record ServiceLevel(
            int contactCadenceDays, int reviewCadenceDays, boolean sponsorRequired, int responseHours) {}
}
