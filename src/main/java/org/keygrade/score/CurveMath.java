package org.keygrade.score;

import java.io.Serializable;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import org.keygrade.config.ScoringModel.Band;
import org.keygrade.config.ScoringModel.Bands;
import org.keygrade.config.ScoringModel.Criterion;
import org.keygrade.config.ScoringModel.Curve;
import org.keygrade.config.ScoringModel.Linear;
import org.keygrade.config.ScoringModel.Log;
import org.keygrade.config.ScoringModel.Logistic;
import org.keygrade.config.ScoringModel.Percentile;
import org.keygrade.config.ScoringModel.Target;
import org.keygrade.config.ScoringModel.Yes;

/**
 * From a raw number to a value in 0..1: the one place where curves are computed, in strict arithmetic. Values are
 * rounded to 1e-9, so that sums over them are the same everywhere.
 */
public final class CurveMath {
    /** Values are multiples of 1 / GRAIN. */
    static final double GRAIN = 1e9;

    /** What a population without spread, or without anyone, gives. */
    static final double MIDDLE = .5;

    private CurveMath() {}

    /** A curve ready for use: finite number in, value in 0..1 out. Ships to executors without the configuration. */
    public interface Scale extends DoubleUnaryOperator, Serializable {}

    /**
     * The scale of a criterion that reads a number, mirrored if lower is better.
     *
     * @param knots the metric's quantiles at equal steps from 0 to 100 %, for a percentile curve; empty: .5 for all
     * @throws IllegalArgumentException for a lookup, which reads a text
     */
    public static Scale scale(Criterion criterion, double[] knots) {
        Scale curve = curve(criterion.curve(), knots);
        return criterion.lowerIsBetter()
                ? v -> mirrored(rounded(curve.applyAsDouble(v)))
                : v -> rounded(curve.applyAsDouble(v));
    }

    /** The value of a criterion whose curve gives {@code value}: mirrored if lower is better, rounded. */
    public static double judged(Criterion criterion, double value) {
        return criterion.lowerIsBetter() ? mirrored(rounded(value)) : rounded(value);
    }

    private static Scale curve(Curve curve, double[] knots) {
        if (curve instanceof Linear c) {
            return linear(c.from(), c.to());
        } else if (curve instanceof Log c) {
            return log(c.from(), c.to());
        } else if (curve instanceof Logistic c) {
            return logistic(c.midpoint(), c.slope());
        } else if (curve instanceof Percentile) {
            return v -> percentile(knots, v);
        } else if (curve instanceof Bands c) {
            return bands(c);
        } else if (curve instanceof Target c) {
            return target(c.ideal(), c.tolerance());
        } else if (curve instanceof Yes) {
            return v -> v == 0 ? 0 : 1;
        }
        throw new IllegalArgumentException(curve + " does not read a number");
    }

    private static Scale linear(double from, double to) {
        return v -> share(from, to, v);
    }

    private static Scale log(double from, double to) {
        double low = StrictMath.log(from);
        double high = StrictMath.log(to);
        return v -> v <= from ? 0 : share(low, high, StrictMath.log(v));
    }

    private static Scale logistic(double midpoint, double slope) {
        return v -> 1 / (1 + StrictMath.exp(-slope * (v - midpoint)));
    }

    private static Scale bands(Bands curve) {
        double[] upTo = curve.bands().stream().mapToDouble(Band::upTo).toArray();
        double[] values = curve.bands().stream().mapToDouble(Band::value).toArray();
        return v -> {
            int band = 0;
            while (band < upTo.length - 1 && upTo[band] < v) {
                band++;
            }
            return values[band];
        };
    }

    private static Scale target(double ideal, double tolerance) {
        return v -> 1 - Math.abs(v - ideal) / tolerance;
    }

    /**
     * The place of {@code v} among sorted knots: straight between two, 0 below the first and 1 above the last; a value
     * that several knots share takes the middle of their places.
     */
    static double percentile(double[] knots, double v) {
        int last = knots.length - 1;
        if (last < 0 || knots[0] == knots[last]) {
            return MIDDLE;
        }
        if (v < knots[0] || v > knots[last]) {
            return v < knots[0] ? 0 : 1;
        }
        int below = before(knots, k -> k < v);
        int notAbove = before(knots, k -> k <= v);
        double place = below == notAbove ? between(knots, below - 1, v) : (below + notAbove - 1) / 2.0;
        return place / last;
    }

    /** How many leading knots pass a test that the leading ones pass and the others do not. */
    private static int before(double[] knots, DoublePredicate passes) {
        int low = 0;
        int high = knots.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (passes.test(knots[middle])) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double between(double[] knots, int at, double v) {
        return at + share(knots[at], knots[at + 1], v);
    }

    /** How far {@code v} has come from {@code from} to {@code to}, within 0..1; the middle if they are the same. */
    private static double share(double from, double to, double v) {
        if (from == to) {
            return MIDDLE;
        }
        double way = to - from;
        double share = Double.isInfinite(way) ? (v / 2 - from / 2) / (to / 2 - from / 2) : (v - from) / way;
        return Math.max(0, Math.min(1, share));
    }

    private static double mirrored(double value) {
        return rounded(1 - value);
    }

    /** Within 0..1, to the nearest 1e-9, never -0.0. */
    static double rounded(double value) {
        return Math.max(0.0, Math.rint(Math.min(1, value) * GRAIN) / GRAIN);
    }
}
