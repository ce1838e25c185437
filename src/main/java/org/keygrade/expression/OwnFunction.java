package org.keygrade.expression;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.objects.StaticInvoke;
import org.apache.spark.sql.classic.ExpressionUtils;
import org.apache.spark.sql.types.AbstractDataType;
import org.apache.spark.sql.types.DataType;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Public static methods as columns. The code Spark compiles calls them with values as Spark holds them, so nothing is
 * converted and nothing boxed, and a call is a few bytes where Spark's own functions are hundreds.
 */
final class OwnFunction {
    private OwnFunction() {}

    /**
     * A call for each row.
     *
     * @param method takes what Spark holds such values as, and may return null; not called when an argument is null
     */
    static Column call(Class<?> owner, String method, DataType result, Column... arguments) {
        List<Expression> expressions =
                Arrays.stream(arguments).map(ExpressionUtils::expression).toList();
        List<AbstractDataType> types = List.of();
        return ExpressionUtils.column(new StaticInvoke(
                owner,
                result,
                method,
                CollectionConverters.asScala(expressions).toSeq(),
                CollectionConverters.asScala(types).toSeq(),
                true,
                true,
                true,
                Option.empty()));
    }
}
