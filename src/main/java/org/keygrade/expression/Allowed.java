package org.keygrade.expression;

import java.util.Set;
import org.apache.spark.sql.catalyst.expressions.Add;
import org.apache.spark.sql.catalyst.expressions.And;
import org.apache.spark.sql.catalyst.expressions.CaseWhen;
import org.apache.spark.sql.catalyst.expressions.Concat;
import org.apache.spark.sql.catalyst.expressions.Divide;
import org.apache.spark.sql.catalyst.expressions.EqualNullSafe;
import org.apache.spark.sql.catalyst.expressions.EqualTo;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GreaterThan;
import org.apache.spark.sql.catalyst.expressions.GreaterThanOrEqual;
import org.apache.spark.sql.catalyst.expressions.ILike;
import org.apache.spark.sql.catalyst.expressions.In;
import org.apache.spark.sql.catalyst.expressions.IntegralDivide;
import org.apache.spark.sql.catalyst.expressions.IsNotNull;
import org.apache.spark.sql.catalyst.expressions.IsNull;
import org.apache.spark.sql.catalyst.expressions.LessThan;
import org.apache.spark.sql.catalyst.expressions.LessThanOrEqual;
import org.apache.spark.sql.catalyst.expressions.Like;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.Multiply;
import org.apache.spark.sql.catalyst.expressions.Not;
import org.apache.spark.sql.catalyst.expressions.Or;
import org.apache.spark.sql.catalyst.expressions.RLike;
import org.apache.spark.sql.catalyst.expressions.Remainder;
import org.apache.spark.sql.catalyst.expressions.StringLocate;
import org.apache.spark.sql.catalyst.expressions.StringTrim;
import org.apache.spark.sql.catalyst.expressions.StringTrimLeft;
import org.apache.spark.sql.catalyst.expressions.StringTrimRight;
import org.apache.spark.sql.catalyst.expressions.Substring;
import org.apache.spark.sql.catalyst.expressions.Subtract;
import org.apache.spark.sql.catalyst.expressions.UnaryMinus;
import org.apache.spark.sql.catalyst.expressions.UnaryPositive;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;

/** What an expression in the configuration may be made of: functions of one row's values, and nothing else. */
final class Allowed {
    /** Classes the parser makes of operators; a subclass is another class and not allowed. */
    static final Set<Class<? extends Expression>> NODES = Set.of(
            Literal.class,
            And.class,
            Or.class,
            Not.class,
            EqualTo.class,
            EqualNullSafe.class,
            LessThan.class,
            LessThanOrEqual.class,
            GreaterThan.class,
            GreaterThanOrEqual.class,
            In.class,
            Like.class,
            ILike.class,
            RLike.class,
            IsNull.class,
            IsNotNull.class,
            Add.class,
            Subtract.class,
            Multiply.class,
            Divide.class,
            IntegralDivide.class,
            Remainder.class,
            UnaryMinus.class,
            UnaryPositive.class,
            CaseWhen.class,
            Concat.class,
            Substring.class,
            StringTrim.class,
            StringTrimLeft.class,
            StringTrimRight.class,
            StringLocate.class);

    /** Deterministic functions of their arguments alone, in lower case: text, numbers, conditions, dates, types. */
    static final Set<String> FUNCTIONS = Set.of("""
            btrim char_length concat concat_ws contains endswith initcap instr left length like locate
            lower lpad ltrim md5 position regexp_extract regexp_like regexp_replace replace reverse right
            rlike rpad rtrim sha2 split_part startswith substr substring substring_index translate trim
            upper
            abs bround ceil ceiling exp floor greatest least ln log log10 mod pmod pow power round sign
            sqrt to_number try_add try_divide try_multiply try_subtract try_to_number
            between coalesce if ifnull isnan isnotnull isnull nanvl nullif nullifzero nvl nvl2 zeroifnull
            add_months date_add date_format date_from_unix_date date_part date_sub date_trunc datediff day
            dayofmonth dayofweek extract from_utc_timestamp hour last_day make_date minute month
            months_between quarter second timestamp_millis timestamp_seconds to_date to_timestamp
            to_utc_timestamp trunc try_to_date try_to_timestamp weekofyear year
            bigint boolean date decimal double float int smallint string timestamp tinyint
            """.split("\\s+"));

    private static final Set<DataType> TARGETS = Set.of(
            DataTypes.StringType,
            DataTypes.BooleanType,
            DataTypes.ByteType,
            DataTypes.ShortType,
            DataTypes.IntegerType,
            DataTypes.LongType,
            DataTypes.FloatType,
            DataTypes.DoubleType,
            DataTypes.DateType,
            DataTypes.TimestampType,
            DataTypes.TimestampNTZType);

    private Allowed() {}

    /** Whether an expression may cast to this type. */
    static boolean isTarget(DataType type) {
        return type instanceof DecimalType || TARGETS.contains(type);
    }
}
