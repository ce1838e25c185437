package org.keygrade.weight;

import java.util.List;

/**
 * How much more one thing counts than another, for every pair of some things (Saaty 1977).
 *
 * @param names the things, at least two
 * @param matrix {@code matrix[a][b]}: how many times as much a counts as b; positive, and the reciprocal of
 *     {@code matrix[b][a]}
 */
public record Comparisons(List<String> names, double[][] matrix) {
    public Comparisons {
        names = List.copyOf(names);
    }

    int size() {
        return names.size();
    }

    double ratio(int a, int b) {
        return matrix[a][b];
    }
}
