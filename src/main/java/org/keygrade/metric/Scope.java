package org.keygrade.metric;

import java.time.LocalDate;
import java.time.YearMonth;
import org.keygrade.config.Pipeline.CustomerValue;

/**
 * The periods and settings of one night. A month is counted as year * 12 + month - 1.
 *
 * @param yearAgo the ttm begins the day after
 * @param twoYearsAgo the 12 months before begin the day after
 * @param lastMonth the last complete calendar month
 */
record Scope(LocalDate asOf, LocalDate yearAgo, LocalDate twoYearsAgo, int lastMonth, CustomerValue settings) {
    /** Complete calendar months that trend and volatility look at. */
    static final int TREND_MONTHS = 36;

    static Scope of(LocalDate asOf, CustomerValue settings) {
        YearMonth month = YearMonth.from(asOf);
        YearMonth complete = asOf.equals(month.atEndOfMonth()) ? month : month.minusMonths(1);
        int index = complete.getYear() * 12 + complete.getMonthValue() - 1;
        return new Scope(asOf, asOf.minusMonths(12), asOf.minusMonths(24), index, settings);
    }

    /** The first month that trend and volatility may look at. */
    int firstMonth() {
        return lastMonth - TREND_MONTHS + 1;
    }
}
