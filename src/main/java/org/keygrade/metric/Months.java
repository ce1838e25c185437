package org.keygrade.metric;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The calendar months in which an account had a sale or a service cost, counted as {@link Scope} has it. */
final class Months {
    private final TreeMap<Integer, Month> byNumber = new TreeMap<>();

    /**
     * What trend and volatility rest on, in hundredths.
     *
     * @param sum of revenue
     * @param moment sum of revenue times the months since the first one looked at
     * @param squares sum of squared revenue; a decimal, as no BIGINT holds it
     */
    record Trend(long sum, long moment, BigDecimal squares) {}

    /** What a month came to, in hundredths. */
    static final class Month {
        private long revenue;
        private long net;

        void sell(long amount, @Nullable Long cost) {
            revenue = Math.addExact(revenue, amount);
            if (cost != null) {
                net = Math.addExact(net, Math.subtractExact(amount, cost));
            }
        }

        void cost(long amount) {
            net = Math.subtractExact(net, amount);
        }
    }

    /** The month of a day that counts from 1970-01-01. */
    Month at(int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return byNumber.computeIfAbsent(date.getYear() * 12 + date.getMonthValue() - 1, number -> new Month());
    }

    /** The first month with a record. */
    @Nullable
    Integer first() {
        return byNumber.isEmpty() ? null : byNumber.firstKey();
    }

    /** The first month with a record from which on the account has paid back; null if it has not. */
    @Nullable
    Integer payback() {
        Integer since = null;
        long cumulative = 0;
        for (var entry : byNumber.entrySet()) {
            cumulative = Math.addExact(cumulative, entry.getValue().net);
            if (cumulative <= 0) {
                since = null;
            } else if (since == null) {
                since = entry.getKey();
            }
        }
        return since;
    }

    /** Over the months from the first to the last, both included. */
    Trend trend(int firstMonth, int lastMonth) {
        long sum = 0;
        long moment = 0;
        BigInteger squares = BigInteger.ZERO;
        for (var entry : byNumber.subMap(firstMonth, true, lastMonth, true).entrySet()) {
            long revenue = entry.getValue().revenue;
            BigInteger exact = BigInteger.valueOf(revenue);
            sum = Math.addExact(sum, revenue);
            moment = Math.addExact(moment, Math.multiplyExact(revenue, (long) entry.getKey() - firstMonth));
            squares = squares.add(exact.multiply(exact));
        }
        return new Trend(sum, moment, new BigDecimal(squares));
    }
}
