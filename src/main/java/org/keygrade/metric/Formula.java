package org.keygrade.metric;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.try_divide;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;

/**
 * A metric as an expression over the facts of an account, with the cases in which it is missing.
 *
 * @param value evaluated only where no case applies; null, NaN and infinite results are missing too
 * @param cases in order: the first that applies is the reason
 */
record Formula(Column value, List<Case> cases) {
    Formula {
        cases = List.copyOf(cases);
    }

    /** When a metric is missing, and the word that says why. */
    record Case(String reason, Column applies) {}

    static Formula of(Column value) {
        return new Formula(value, List.of());
    }

    Formula missing(String reason, Column applies) {
        List<Case> more = new ArrayList<>(cases);
        more.add(new Case(reason, applies));
        return new Formula(value, more);
    }

    /** The first case that applies; null if none. */
    Column reason() {
        Column first = lit(null).cast("string");
        for (int i = cases.size() - 1; i >= 0; i--) {
            Case one = cases.get(i);
            first = when(one.applies(), one.reason()).otherwise(first);
        }
        return first;
    }

    /** The value, of type double, without negative zero; null where it is missing. */
    Column guarded() {
        Column number = when(reason().isNull(), value.cast("double")).plus(0.0);
        return when(abs(number).leq(Double.MAX_VALUE), number);
    }

    /** A fact, or 0 for an account that has none. */
    static Column sum(String fact) {
        return coalesce(col(fact), lit(0L));
    }

    /** A sum of hundredths as an amount in currency units. */
    static Column money(String fact) {
        return amount(sum(fact));
    }

    /** Hundredths as an amount in currency units. */
    static Column amount(Column hundredths) {
        return hundredths.cast("double").divide(100);
    }

    /** One number over another, as doubles; null over 0. */
    static Column ratio(Column part, Column whole) {
        return try_divide(part.cast("double"), whole.cast("double"));
    }
}
