package org.keygrade.table;

import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.IntegralType;
import org.apache.spark.sql.types.MapType;

/**
 * What a column holds, and the Spark type that stores it: money is BIGINT hundredths while we compute (exact and three
 * times as fast as decimals) and DECIMAL(20,2) where people read it.
 *
 * @param name the word used in generated documentation
 * @param internal the stored type in silver, work and state
 * @param published the stored type in gold, gold_people and control
 */
public record Type(String name, DataType internal, DataType published) {
    public static final Type STRING = same("string", DataTypes.StringType);
    public static final Type DATE = same("date", DataTypes.DateType);
    public static final Type TIMESTAMP = same("timestamp", DataTypes.TimestampType);
    public static final Type DOUBLE = same("double", DataTypes.DoubleType);
    public static final Type INT = same("int", DataTypes.IntegerType);
    public static final Type LONG = same("long", DataTypes.LongType);
    public static final Type BOOLEAN = same("boolean", DataTypes.BooleanType);
    public static final Type STRINGS = same("list of strings", list(DataTypes.StringType));
    public static final Type DOUBLES = same("list of doubles", DataTypes.createArrayType(DataTypes.DoubleType, true));
    public static final Type DOUBLES_BY_NAME = same("map of doubles", byName(DataTypes.DoubleType));
    public static final Type STRINGS_BY_NAME = same("map of strings", byName(DataTypes.StringType));
    public static final Type MONEY = new Type("money", DataTypes.LongType, DataTypes.createDecimalType(20, 2));

    /**
     * Whether a value of a Spark type is one of this type whatever it is, so that it need not be read from its text:
     * true of exact numbers for numbers, of dates, instants and truth values for themselves, never of text.
     */
    public boolean reads(DataType type) {
        boolean exact = type instanceof IntegralType;
        if (this.equals(DOUBLE)) {
            return exact || type instanceof DecimalType || type instanceof DoubleType;
        }
        if (this.equals(MONEY)) {
            return exact || type instanceof DecimalType;
        }
        if (this.equals(INT) || this.equals(LONG)) {
            return exact;
        }
        return !this.equals(STRING) && internal.equals(type);
    }

    /** A type that is stored alike everywhere. */
    public static Type same(String name, DataType type) {
        return new Type(name, type, type);
    }

    private static ArrayType list(DataType element) {
        return DataTypes.createArrayType(element, false);
    }

    private static MapType byName(DataType value) {
        return DataTypes.createMapType(DataTypes.StringType, value, true);
    }
}
