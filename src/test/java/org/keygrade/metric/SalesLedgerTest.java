package org.keygrade.metric;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Orders, product lines and gaps against what streams over all lines say, on seeded random accounts. */
class SalesLedgerTest {
    private static final int YEAR_AGO = 365;

    private record Line(String order, int day, String productLine, long revenue) {
        private boolean isBought() {
            return revenue > 0;
        }

        private boolean isLate() {
            return day > YEAR_AGO;
        }

        /** What the line belongs to: its order, or all of its day. */
        private Object ordered() {
            return order == null ? (Object) day : order;
        }
    }

    @RepeatedTest(20)
    void agreesWithStreamsOverLines(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Line> lines = IntStream.range(0, random.nextInt(60))
                .mapToObj(i -> new Line(
                        random.nextInt(3) == 0 ? null : "o" + random.nextInt(12),
                        200 + random.nextInt(400),
                        random.nextInt(4) == 0 ? null : "p" + random.nextInt(5),
                        random.nextInt(2000) - 700L))
                .toList();

        Row facts = facts(lines);

        assertThat(facts.<Long>getAs("orders"))
                .isEqualTo(bought(lines)
                        .filter(Line::isLate)
                        .map(Line::ordered)
                        .distinct()
                        .count());
        assertThat(facts.<Long>getAs("product_lines")).isEqualTo(productLines(lines));
        assertThat(facts.<Double>getAs("median_gap")).isEqualTo(medianGap(lines));
    }

    @Test
    void aSumBeyondALongIsAnError() {
        List<Line> lines = List.of(new Line("a", 1, "p", Long.MAX_VALUE), new Line("b", 1, "p", 1));

        assertThatThrownBy(() -> facts(lines)).isInstanceOf(ArithmeticException.class);
    }

    private static Stream<Line> bought(List<Line> lines) {
        return lines.stream().filter(Line::isBought);
    }

    private static long productLines(List<Line> lines) {
        return lines.stream()
                .filter(Line::isLate)
                .filter(line -> line.productLine() != null)
                .collect(groupingBy(Line::productLine, summingLong(Line::revenue)))
                .values()
                .stream()
                .filter(revenue -> revenue > 0)
                .count();
    }

    private static Double medianGap(List<Line> lines) {
        List<Integer> days = bought(lines).map(Line::day).distinct().sorted().toList();
        double[] gaps = IntStream.range(1, days.size())
                .mapToDouble(i -> days.get(i) - days.get(i - 1))
                .sorted()
                .toArray();
        int middle = gaps.length / 2;
        if (gaps.length == 0) {
            return null;
        }
        return gaps.length % 2 == 1 ? gaps[middle] : (gaps[middle - 1] + gaps[middle]) / 2;
    }

    private static Row facts(List<Line> lines) {
        SalesLedger ledger = new SalesLedger(YEAR_AGO, 0);
        lines.stream()
                .sorted(comparing(Line::order, nullsFirst(naturalOrder())).thenComparing(Line::day))
                .map(line ->
                        RowFactory.create("a", line.order(), line.day(), line.productLine(), line.revenue(), 0L, null))
                .forEach(ledger::add);
        Row facts = ledger.facts("a", 0, 0);
        return new GenericRowWithSchema(
                IntStream.range(0, facts.size()).mapToObj(facts::get).toArray(), SalesLedger.FACTS);
    }
}
