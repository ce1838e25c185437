package org.keygrade.score;

import static java.util.stream.Collectors.groupingBy;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.keygrade.score.RankSearch.Cell;

/**
 * Exact distributions of any number of columns in a few passes over the rows and bounded memory, whatever the order of
 * rows and their partitions. A pass counts the numbers of all columns by their leading bits; the next looks only where a
 * quantile falls, by the bits that follow.
 */
final class Distributions {
    private static final Comparator<Cell> ASCENDING = Comparator.comparingInt(Cell::place);

    private final int width;
    private final Function<List<Zoom>, List<Row>> pass;

    /** @param pass goes over all rows and returns what each column's zoom shows, added up over partitions */
    Distributions(int width, Function<List<Zoom>, List<Row>> pass) {
        this.width = width;
        this.pass = pass;
    }

    /**
     * The distribution of each column.
     *
     * @param numbers columns of finite doubles or nulls; read several times
     * @param steps quantiles at 0, 1/steps ... 1; even
     */
    static List<Distribution> of(Dataset<Row> numbers, int steps) {
        return new Distributions(numbers.columns().length, zooms -> pass(numbers, zooms)).distributions(steps);
    }

    private static List<Row> pass(Dataset<Row> numbers, List<Zoom> zooms) {
        return numbers.mapPartitions(new Tally(zooms), Encoders.row(Tally.SCHEMA))
                .groupBy("column", "part", "place")
                .agg(sum("a").as("a"), sum("b").as("b"), min("low").as("low"), max("high").as("high"))
                .collectAsList();
    }

    List<Distribution> distributions(int steps) {
        Map<Integer, List<Row>> all = tally(Collections.nCopies(width, Zoom.all()));
        List<RankSearch> searches = columns()
                .mapToObj(column -> new RankSearch(steps, cells(all, column)))
                .toList();
        while (!searches.stream().allMatch(RankSearch::done)) {
            Map<Integer, List<Row>> closer =
                    tally(searches.stream().map(RankSearch::zoom).toList());
            columns().forEach(column -> searches.get(column).refine(cells(closer, column)));
        }
        return columns()
                .mapToObj(column -> distribution(all.getOrDefault(column, List.of()), searches.get(column)))
                .toList();
    }

    private IntStream columns() {
        return IntStream.range(0, width);
    }

    /** What the zooms show, by column: at most 65,536 cells each. */
    private Map<Integer, List<Row>> tally(List<Zoom> zooms) {
        return pass.apply(new ArrayList<>(zooms)).stream().collect(groupingBy(row -> row.getInt(0)));
    }

    private static List<Cell> cells(Map<Integer, List<Row>> tally, int column) {
        return tally.getOrDefault(column, List.of()).stream()
                .filter(row -> row.getInt(1) == Tally.CELL)
                .map(row -> new Cell(row.getInt(2), row.getLong(3), row.getLong(5), row.getLong(6)))
                .sorted(ASCENDING)
                .toList();
    }

    private static Distribution distribution(List<Row> rows, RankSearch search) {
        long missing = rows.stream()
                .filter(row -> row.getInt(1) == Tally.MISSING)
                .mapToLong(row -> row.getLong(3))
                .sum();
        if (search.count() == 0) {
            return new Distribution(0, missing, null, null, List.of());
        }
        BigDecimal count = BigDecimal.valueOf(search.count());
        BigDecimal total = sumOf(rows, Tally.SUM).total();
        ExactSum squares = sumOf(rows, Tally.SQUARES);
        Double deviation = squares.finite() ? deviation(count, total, squares.total()) : null;
        return new Distribution(search.count(), missing, ratio(total, count), deviation, search.quantiles());
    }

    private static ExactSum sumOf(List<Row> rows, int part) {
        ExactSum sum = new ExactSum();
        rows.stream()
                .filter(row -> row.getInt(1) == part)
                .forEach(row -> sum.add(row.getInt(2), row.getLong(3), row.getLong(4)));
        return sum;
    }

    /** Nothing cancels: the difference below is exact. */
    private static Double deviation(BigDecimal count, BigDecimal total, BigDecimal squares) {
        BigDecimal spread = count.multiply(squares).subtract(total.multiply(total));
        return Math.sqrt(ratio(spread.max(BigDecimal.ZERO), count.multiply(count)));
    }

    private static double ratio(BigDecimal number, BigDecimal by) {
        return number.divide(by, MathContext.DECIMAL128).doubleValue();
    }
}
