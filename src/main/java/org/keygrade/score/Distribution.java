package org.keygrade.score;

import java.util.ArrayList;
import java.util.Comparator;
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

    /**
     * Quantiles of several populations together, at the same steps: of the points of all, each standing for its share
     * of its population, the one at which so many accounts lie below or at it. Those of a single one as they are.
     */
    static List<Double> pooled(List<Distribution> all) {
        List<Distribution> known =
                all.stream().filter(each -> !each.quantiles().isEmpty()).toList();
        if (known.size() < 2) {
            return known.isEmpty() ? List.of() : known.get(0).quantiles();
        }
        List<Point> points = known.stream()
                .flatMap(each -> each.points().stream())
                .sorted(Comparator.comparingDouble(Point::value))
                .toList();
        double accounts = known.stream().mapToDouble(Distribution::count).sum();
        int steps = known.get(0).quantiles().size() - 1;
        List<Double> pooled = new ArrayList<>();
        int at = 0;
        double below = points.get(0).accounts();
        for (int step = 0; step <= steps; step++) {
            while (below < accounts * step / steps && at < points.size() - 1) {
                below += points.get(++at).accounts();
            }
            pooled.add(points.get(at).value());
        }
        return pooled;
    }

    private record Point(double value, double accounts) {}

    private List<Point> points() {
        double each = (double) count / quantiles.size();
        return quantiles.stream().map(value -> new Point(value, each)).toList();
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
