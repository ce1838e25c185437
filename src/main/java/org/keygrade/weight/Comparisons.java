package org.keygrade.weight;

import java.util.Arrays;
import java.util.List;

/** How much more one thing counts than another, for every pair of some things (Saaty 1977). */
public final class Comparisons {
    private final List<String> names;
    private final double[][] matrix;

    /**
     * Comparisons of some things.
     *
     * @param names the things
     * @param matrix {@code matrix[a][b]}: how many times as much a counts as b; positive, and the reciprocal of
     *     {@code matrix[b][a]}
     */
    public Comparisons(List<String> names, double[][] matrix) {
        this.names = List.copyOf(names);
        this.matrix = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    }

    List<String> names() {
        return names;
    }

    int size() {
        return names.size();
    }

    double ratio(int a, int b) {
        return matrix[a][b];
    }
}
