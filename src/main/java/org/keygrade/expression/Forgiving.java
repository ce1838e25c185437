package org.keygrade.expression;

import java.util.List;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction$;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.Divide;
import org.apache.spark.sql.catalyst.expressions.EvalMode;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Remainder;
import scala.jdk.javaapi.CollectionConverters;

/** Rewrites arithmetic so that what has no result is null: one account without revenue must not stop a night. */
final class Forgiving {
    private Forgiving() {}

    /** The same expression, with null for a division by zero and for a cast that fails. */
    static Expression of(Expression strict) {
        Expression node = strict.mapChildren(Forgiving::of);
        if (node instanceof Divide division) {
            return call("try_divide", division.left(), division.right());
        }
        if (node instanceof Remainder remainder) {
            return call("try_mod", remainder.left(), remainder.right());
        }
        if (node instanceof Cast cast) {
            return new Cast(cast.child(), cast.dataType(), cast.timeZoneId(), EvalMode.TRY());
        }
        return node;
    }

    private static Expression call(String function, Expression... arguments) {
        return UnresolvedFunction$.MODULE$.apply(
                function, CollectionConverters.asScala(List.of(arguments)).toSeq(), false);
    }
}
