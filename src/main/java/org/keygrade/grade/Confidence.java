package org.keygrade.grade;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.types.DataTypes;
import org.keygrade.config.TierScheme;
import org.keygrade.config.TierScheme.Method;
import scala.collection.Seq;

/**
 * How sure raw tiers are. tier_confidence: the share of other weighings of the same priorities under which the raw tier
 * is the same (SMAA; Lahdelma, Hokkanen and Salminen 1998). tier_certain: whatever is unknown, the raw tier is the same.
 */
record Confidence(TierScheme scheme) {
    /** How many accounts cut-offs by rank are taken from, at least: all, if there are fewer. */
    static final long SAMPLE = 20_000;

    private static final int TIMES_SEATS = 20;

    /**
     * account_id, tier_confidence 0..1 and tier_certain, of accounts that have a score.
     *
     * @param ranking the night's
     * @param scored account_id, score_low, score_high, parts; each part with value and weight
     */
    Dataset<Row> of(Ranking ranking, Dataset<Row> scored) {
        Dataset<Row> values = ranking.places()
                .where(col("score").isNotNull())
                .select("account_id", "score", "place", "competes")
                .join(
                        scored.select(
                                col("account_id"),
                                col("score_low"),
                                col("score_high"),
                                col("parts.value").as("values"),
                                col("parts.weight").as("weights")),
                        "account_id");
        WeightDraws draws = new WeightDraws();
        DrawnCuts cuts = cuts(draws, ranking, values);
        Column raw = RawTiers.level(scheme, ranking.population());
        return values.withColumn("level", raw)
                .select(
                        col("account_id"),
                        confidence(draws, cuts)
                                .apply(col("values"), col("weights"), col("level"))
                                .as("tier_confidence"),
                        certain(scores(ranking)).as("tier_certain"));
    }

    private double[] scores(Ranking ranking) {
        return RawTiers.scores(scheme, ranking).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private DrawnCuts cuts(WeightDraws draws, Ranking ranking, Dataset<Row> values) {
        if (scheme.method() == Method.THRESHOLD) {
            return DrawnCuts.fixed(scores(ranking));
        }
        long[] ranks = RawTiers.lastRanks(scheme, ranking.population()).stream()
                .mapToLong(Long::longValue)
                .toArray();
        List<Row> sample = sample(ranking.population(), ranks, values).collectAsList();
        return DrawnCuts.ranked(
                draws,
                sample.stream()
                        .map(row -> Profile.of(row.getAs("values"), row.getAs("weights")))
                        .toList(),
                sample.stream().mapToDouble(row -> row.<Double>getAs("count")).toArray(),
                ranks);
    }

    /** The best accounts all, and of the rest one of so many, which stands for them; bounded, however many there are. */
    private Dataset<Row> sample(long population, long[] ranks, Dataset<Row> values) {
        long best =
                scheme.method() == Method.CAPACITY ? Math.max(SAMPLE, TIMES_SEATS * ranks[ranks.length - 1]) : SAMPLE;
        long each = Math.max(1, (population - best) / SAMPLE);
        Column isBest = col("place").leq(best);
        Column drawn = pmod(xxhash64(col("account_id")), lit(each)).equalTo(0);
        return values.where(col("competes").and(isBest.or(drawn)))
                .select(
                        col("values"),
                        col("weights"),
                        when(isBest, 1.0).otherwise((double) each).as("count"));
    }

    private Column certain(double[] scores) {
        Column low = level(col("score_low"), scores);
        Column high = level(col("score_high"), scores);
        return low.equalTo(col("level")).and(high.equalTo(col("level")));
    }

    private static Column level(Column score, double[] cuts) {
        Column level = lit(cuts.length);
        for (int at = cuts.length - 1; at >= 0; at--) {
            level = when(score.geq(cuts[at]), at).otherwise(level);
        }
        return level;
    }

    /** A UDF: 500 sums of products per account are beyond expressions. */
    private static org.apache.spark.sql.expressions.UserDefinedFunction confidence(WeightDraws draws, DrawnCuts cuts) {
        UDF3<Seq<Double>, Seq<Double>, Integer, Double> same = (values, weights, level) -> {
            double[] scores = draws.scores(Profile.of(values, weights));
            int found = 0;
            for (int draw = 0; draw < scores.length; draw++) {
                found += cuts.level(draw, scores[draw]) == level ? 1 : 0;
            }
            return (double) found / scores.length;
        };
        return udf(same, DataTypes.DoubleType);
    }
}
