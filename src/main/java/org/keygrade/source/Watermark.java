package org.keygrade.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;

/** The kinds of column a database can be read on from, and how their values are written in SQL. */
enum Watermark {
    /** Without a time zone. */
    TIMESTAMP {
        @Override
        String sql(String text) {
            return "{ts '" + LocalDateTime.parse(text).format(SQL) + "'}";
        }

        @Override
        String before(String text, long seconds) {
            return LocalDateTime.parse(text).minusSeconds(seconds).toString();
        }
    },
    /** With a time zone. */
    INSTANT {
        @Override
        String sql(String text) {
            return "CAST('" + OffsetDateTime.parse(text).format(SQL_OFFSET) + "' AS TIMESTAMP WITH TIME ZONE)";
        }

        @Override
        String before(String text, long seconds) {
            return OffsetDateTime.parse(text).minusSeconds(seconds).toString();
        }
    },
    /** At least one day is read again: more rows of the last day may have come since. */
    DATE {
        @Override
        String sql(String text) {
            return "{d '" + LocalDate.parse(text) + "'}";
        }

        @Override
        String before(String text, long seconds) {
            return LocalDate.parse(text)
                    .minusDays(Math.max(1, (seconds + DAY - 1) / DAY))
                    .toString();
        }
    },
    /** The overlap counts units instead of seconds. */
    NUMBER {
        @Override
        String sql(String text) {
            return new BigDecimal(text).toPlainString();
        }

        @Override
        String before(String text, long units) {
            return new BigDecimal(text).subtract(BigDecimal.valueOf(units)).toPlainString();
        }
    };

    private static final long DAY = 86_400;
    private static final DateTimeFormatter SQL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");
    private static final DateTimeFormatter SQL_OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSxxx");

    /** A literal of the JDBC escape syntax, which drivers translate. */
    abstract String sql(String text);

    /** The value that lies an overlap before this one. */
    abstract String before(String text, long overlap);

    static Optional<Watermark> of(DataType type) {
        if (type instanceof TimestampNTZType) {
            return Optional.of(TIMESTAMP);
        }
        if (type instanceof TimestampType) {
            return Optional.of(INSTANT);
        }
        if (type instanceof DateType) {
            return Optional.of(DATE);
        }
        return type instanceof NumericType ? Optional.of(NUMBER) : Optional.empty();
    }
}
