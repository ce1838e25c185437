package org.keygrade.score;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a population shows of one number.
 *
 * @param count accounts with data
 * @param missing accounts without
 * @param mean null without data
 * @param deviation standard deviation of the population; null without data, or beyond the range of doubles
 * @param quantiles exact, at equal steps from 0 to 100 %, by linear interpolation between neighbouring ranks (Hyndman
 *     and Fan 1996, type 7); empty without data
 */
public record Distribution(
        long count,
        long missing,
        @Nullable Double mean,
        @Nullable Double deviation,
        List<Double> quantiles) {
    public Distribution {
        quantiles = List.copyOf(quantiles);
    }

    public @Nullable Double min() {
        return quantiles.isEmpty() ? null : quantiles.get(0);
    }

    public @Nullable Double median() {
        return quantiles.isEmpty() ? null : quantiles.get(quantiles.size() / 2);
    }

    public @Nullable Double max() {
        return quantiles.isEmpty() ? null : quantiles.get(quantiles.size() - 1);
    }
}
