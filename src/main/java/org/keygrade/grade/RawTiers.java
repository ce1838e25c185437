package org.keygrade.grade;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Column;
import org.keygrade.config.TierScheme;
import org.keygrade.config.TierScheme.Method;
import org.keygrade.config.TierScheme.Tier;

/** The tier a score alone gives, and the scores where one tier ends and the next begins. */
final class RawTiers {
    private RawTiers() {}

    /**
     * The raw tier by score, place and competes. An account that does not compete gets the tier it would have if it
     * did: among one more account.
     */
    static Column of(TierScheme scheme, long population) {
        Column within = within(scheme, population);
        return scheme.method() == Method.THRESHOLD
                ? within
                : when(col("competes"), within).otherwise(within(scheme, population + 1));
    }

    private static Column within(TierScheme scheme, long population) {
        List<Tier> tiers = scheme.tiers();
        Column tier = lit(tiers.get(tiers.size() - 1).name());
        for (int level = tiers.size() - 2; level >= 0; level--) {
            Column reached = scheme.method() == Method.THRESHOLD
                    ? col("score").geq(bound(tiers.get(level)))
                    : col("place").leq(lastRank(scheme, level, population));
            tier = when(reached, lit(tiers.get(level).name())).otherwise(tier);
        }
        return tier;
    }

    /** The raw tier's place in the scheme, 0 for the best; by score, place and competes. */
    static Column level(TierScheme scheme, long population) {
        return TierColumns.level(scheme, of(scheme, population));
    }

    /** Lowest score per tier, best first: infinity for a tier without accounts, its negative for the last tier. */
    static List<Double> cuts(TierScheme scheme, Ranking ranking) {
        List<Double> cuts = new ArrayList<>(scheme.method() == Method.CAPACITY ? List.of() : scores(scheme, ranking));
        cuts.add(Double.NEGATIVE_INFINITY);
        return cuts;
    }

    /** Lowest score that reaches each tier but the last, best first: infinity for a tier without accounts. */
    static List<Double> scores(TierScheme scheme, Ranking ranking) {
        return scheme.method() == Method.THRESHOLD
                ? upper(scheme).stream().map(RawTiers::bound).toList()
                : scoresAt(lastRanks(scheme, ranking.population()), ranking);
    }

    /** With fewer accounts than seats all of them are in. */
    private static List<Double> scoresAt(List<Long> ranks, Ranking ranking) {
        Map<Long, Double> scores = ranking.scoresAt(ranks);
        return ranks.stream()
                .map(rank -> rank > ranking.population() && ranking.population() > 0
                        ? Double.valueOf(Double.NEGATIVE_INFINITY)
                        : scores.getOrDefault(rank, Double.POSITIVE_INFINITY))
                .toList();
    }

    /** The last rank within each tier but the last, best first. */
    static List<Long> lastRanks(TierScheme scheme, long population) {
        List<Long> ranks = new ArrayList<>();
        for (int level = 0; level < scheme.tiers().size() - 1; level++) {
            ranks.add(lastRank(scheme, level, population));
        }
        return ranks;
    }

    /** The last rank within a tier: ceil(p n) by share, all seats so far by capacity. */
    private static long lastRank(TierScheme scheme, int level, long population) {
        if (scheme.method() == Method.SHARE) {
            // In decimals: .07 x 100 is 7, where doubles make it 7.000000000000001 and round it up to 8.
            return BigDecimal.valueOf(bound(scheme.tiers().get(level)))
                    .multiply(BigDecimal.valueOf(population))
                    .setScale(0, RoundingMode.CEILING)
                    .longValueExact();
        }
        return scheme.tiers().subList(0, level + 1).stream()
                .mapToLong(tier -> (long) bound(tier))
                .sum();
    }

    /** The tiers that have a bound: all but the last. */
    static List<Tier> upper(TierScheme scheme) {
        return scheme.tiers().subList(0, scheme.tiers().size() - 1);
    }

    static double bound(Tier tier) {
        return Objects.requireNonNull(tier.bound(), tier.name());
    }
}
