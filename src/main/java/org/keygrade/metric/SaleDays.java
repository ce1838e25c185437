package org.keygrade.metric;

import java.util.Arrays;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The distinct days, counted from 1970-01-01, on which an account bought. */
final class SaleDays {
    private final TreeSet<Integer> days = new TreeSet<>();

    void add(int day) {
        days.add(day);
    }

    boolean isEmpty() {
        return days.isEmpty();
    }

    int last() {
        return days.last();
    }

    /** The median of the days between one and the next; null with less than two. */
    @Nullable
    Double medianGap() {
        int count = days.size() - 1;
        if (count < 1) {
            return null;
        }
        int[] gaps = gaps(count);
        return (gaps[(count - 1) / 2] + gaps[count / 2]) / 2.0;
    }

    private int[] gaps(int count) {
        int[] all = days.stream().mapToInt(Integer::intValue).toArray();
        int[] gaps = new int[count];
        for (int i = 0; i < count; i++) {
            gaps[i] = all[i + 1] - all[i];
        }
        Arrays.sort(gaps);
        return gaps;
    }
}
