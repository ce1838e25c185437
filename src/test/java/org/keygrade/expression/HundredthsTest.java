package org.keygrade.expression;

import static org.apache.spark.sql.functions.col;
import static org.keygrade.testing.Frames.assertSameRows;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Held against divisions of whole numbers. */
class HundredthsTest {
    private static final BigInteger LARGEST = BigInteger.TEN.pow(16).multiply(BigInteger.valueOf(9));

    @Test
    void productsAreExact() {
        Random random = new Random(7);
        List<Row> rows =
                new ArrayList<>(List.of(row(null, new BigDecimal("1"), null), row(new BigDecimal("1"), null, null)));
        for (int i = 0; i < 2_000; i++) {
            BigInteger amount = BigInteger.valueOf(random.nextLong() >> random.nextInt(64));
            BigInteger rate = BigInteger.valueOf(1 + (random.nextLong() >>> (1 + random.nextInt(63))));
            rows.add(row(new BigDecimal(amount, 6), new BigDecimal(rate, 12), hundredths(amount.multiply(rate), 18)));
        }
        assertHundredths(rows);
    }

    @Test
    void halvesGoToTheEvenNeighbour() {
        List<Row> rows = new ArrayList<>();
        for (int thousandths = -50; thousandths <= 50; thousandths++) {
            BigInteger amount = BigInteger.valueOf(thousandths * 1_000L);
            rows.add(row(new BigDecimal(amount, 6), BigDecimal.ONE, hundredths(amount, 6)));
        }
        for (String largest :
                List.of("900000000000000", "-900000000000000", "900000000000000.005", "900000000000000.006")) {
            BigDecimal amount = new BigDecimal(largest).setScale(6);
            rows.add(row(amount, BigDecimal.ONE, hundredths(amount.unscaledValue(), 6)));
        }
        assertHundredths(rows);
        Dataset<Row> amounts = amounts(rows);
        assertSameRows(
                amounts.select("amount", "expected"),
                amounts.select(col("amount"), Hundredths.of(col("amount")).as("expected")));
    }

    private static void assertHundredths(List<Row> rows) {
        Dataset<Row> amounts = amounts(rows);
        assertSameRows(amounts, amounts.withColumn("expected", Hundredths.of(col("amount"), col("rate"))));
    }

    private static Dataset<Row> amounts(List<Row> rows) {
        return frame("amount decimal(38,6), rate decimal(22,12), expected bigint", rows.toArray(Row[]::new));
    }

    /** Of a whole number of 10^-digits. */
    private static @Nullable Long hundredths(BigInteger exact, int digits) {
        BigInteger unit = BigInteger.TEN.pow(digits - 2);
        BigInteger[] parts = exact.abs().divideAndRemainder(unit);
        int half = parts[1].shiftLeft(1).compareTo(unit);
        boolean up = half > 0 || (half == 0 && parts[0].testBit(0));
        BigInteger rounded = up ? parts[0].add(BigInteger.ONE) : parts[0];
        return rounded.compareTo(LARGEST) > 0 ? null : exact.signum() * rounded.longValueExact();
    }
}
