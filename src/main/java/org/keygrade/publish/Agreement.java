package org.keygrade.publish;

import java.math.BigDecimal;
import org.apache.spark.sql.Column;
import org.keygrade.error.PublishErrors;
import org.keygrade.table.Check;

/**
 * Two totals over staged tables that must agree: the parts add up to the scores, every account has a grade.
 *
 * @param name what it says, as a person would: {@code parts add up to scores}
 * @param leftTotal an aggregate over left, a number
 * @param rightTotal an aggregate over right, a number
 * @param tolerance the largest difference that is none; 0 for counts and money
 */
public record Agreement(String name, Staged left, Column leftTotal, Staged right, Column rightTotal, double tolerance) {
    /** The outcome as a check, gate {@code totals}; fails if the totals differ. */
    public Check hold() {
        Number a = total(left, leftTotal);
        Number b = total(right, rightTotal);
        String message = "%s: %s has %s, %s has %s."
                .formatted(name, left.table().path(), a, right.table().path(), b);
        Check check = new Check("totals", name, apart(a, b), tolerance, message);
        if (!check.passed()) {
            throw PublishErrors.totalsDiffer(message);
        }
        return check;
    }

    private static Number total(Staged staged, Column aggregate) {
        Object value = staged.rows().agg(aggregate).head().get(0);
        return value instanceof Number number ? number : 0;
    }

    /** Exact for counts and money, however large. */
    private static double apart(Number a, Number b) {
        double apart = Math.abs(a.doubleValue() - b.doubleValue());
        return Double.isFinite(apart)
                ? new BigDecimal(a.toString())
                        .subtract(new BigDecimal(b.toString()))
                        .abs()
                        .doubleValue()
                : Double.NaN;
    }
}
