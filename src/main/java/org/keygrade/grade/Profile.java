package org.keygrade.grade;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scala.collection.Seq;

/** The criteria of an account, in the order of its parts. */
final class Profile {
    private final double[] values;
    private final double[] weights;

    /**
     * @param values 0..1; NaN: does not count
     * @param weights W_j of its model, 0..1
     */
    Profile(double[] values, double[] weights) {
        this.values = values;
        this.weights = weights;
    }

    /** From columns of its parts; a null value does not count. */
    static Profile of(Seq<Double> values, Seq<Double> weights) {
        return new Profile(array(values), array(weights));
    }

    private static double[] array(Seq<Double> column) {
        double[] array = new double[column.size()];
        for (int at = 0; at < array.length; at++) {
            @Nullable Double value = column.apply(at);
            array[at] = value == null ? Double.NaN : value;
        }
        return array;
    }

    int size() {
        return values.length;
    }

    double value(int criterion) {
        return values[criterion];
    }

    double weight(int criterion) {
        return weights[criterion];
    }

    boolean counts(int criterion) {
        return !Double.isNaN(values[criterion]);
    }

    /** The weights of what counts, and 0 for the rest: most accounts of a model share a few of these. */
    List<Double> counting() {
        Double[] counting = new Double[values.length];
        for (int criterion = 0; criterion < counting.length; criterion++) {
            counting[criterion] = counts(criterion) ? weights[criterion] : 0;
        }
        return Arrays.asList(counting);
    }
}
