package org.keygrade.generate;

/** When something happens: a density over months back from the as-of date, month 0 the newest. */
final class Timeline {
    /** Days in one month of a timeline. */
    static final double MONTH = 30.4;

    private final double[] cumulative;

    private Timeline(double[] cumulative) {
        this.cumulative = cumulative;
    }

    /** Density of a month, by months before the as-of date. */
    interface Density {
        double at(int monthsAgo);
    }

    static Timeline of(int months, Density density) {
        double[] cumulative = new double[months];
        double sum = 0;
        for (int i = 0; i < months; i++) {
            sum += density.at(months - 1 - i);
            cumulative[i] = sum;
        }
        return new Timeline(cumulative);
    }

    /** The weight of all months; nothing ever happens at 0. */
    double total() {
        return cumulative[cumulative.length - 1];
    }

    /** Days before the as-of date at this share, 0..1, of all events; the oldest come first. */
    int daysAgo(double share) {
        double target = share * total();
        int i = 0;
        while (i < cumulative.length - 1 && cumulative[i] <= target) {
            i++;
        }
        double before = i == 0 ? 0 : cumulative[i - 1];
        double width = cumulative[i] - before;
        double within = width > 0 ? (target - before) / width : 0;
        return (int) ((cumulative.length - i - Math.min(within, 0.999)) * MONTH);
    }
}
