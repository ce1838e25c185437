package org.keygrade.expression;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.catalyst.expressions.objects.StaticInvoke;
import org.apache.spark.sql.classic.ExpressionUtils;
import org.apache.spark.sql.types.DataType;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** A Java method called for each row by the code Spark compiles, with values as Spark holds them. */
final class StaticCall {
    private StaticCall() {}

    /** What a public static method says of its arguments; null, without a call, where one of them is. */
    static Column of(Class<?> type, String method, DataType result, Column... arguments) {
        return ExpressionUtils.column(new StaticInvoke(
                type,
                result,
                method,
                scala(Arrays.stream(arguments).map(ExpressionUtils::expression).toList()),
                scala(List.of()),
                true,
                true,
                true,
                Option.empty()));
    }

    private static <T> Seq<T> scala(List<T> list) {
        return CollectionConverters.asScala(list).toSeq();
    }
}
