package org.keygrade.network;

import java.util.Arrays;

/** The gaps between the distinct days two people were in contact; days arrive in order. */
final class Days {
    private static final int[] NONE = {};

    private int[] gaps = NONE;
    private int count;

    void add(int gap) {
        if (count == gaps.length) {
            gaps = Arrays.copyOf(gaps, Math.max(4, count + count / 2));
        }
        gaps[count] = gap;
        count++;
    }

    /** The median gap in days; 0 without any. */
    double median() {
        if (count == 0) {
            return 0;
        }
        int[] sorted = Arrays.copyOf(gaps, count);
        Arrays.sort(sorted);
        return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2.0;
    }
}
