package org.keygrade.score;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.Tuple2;

/**
 * Exact distributions of any number of columns in a few passes over the rows and bounded memory, whatever the order of
 * rows and their partitions. A pass counts the numbers of all columns by their leading bits; the next looks only where a
 * quantile falls, by the bits that follow. Each task hands on one {@link Sketch} per column: exploding the columns into
 * rows for a built-in aggregation would shuffle every value, and Spark has no function for the bits of a double.
 */
final class Distributions {
    private final int width;
    private final Function<List<Zoom>, Map<Integer, Sketch>> pass;

    /** @param pass goes over all rows and returns what each column's zoom shows; nothing if there are no rows */
    Distributions(int width, Function<List<Zoom>, Map<Integer, Sketch>> pass) {
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

    private static Map<Integer, Sketch> pass(Dataset<Row> numbers, List<Zoom> zooms) {
        return numbers.javaRDD()
                .mapPartitionsToPair(rows -> sketched(rows, zooms))
                .reduceByKey(Sketch::merge)
                .collectAsMap();
    }

    /** One sketch per column of some rows, by the column's place. */
    static Iterator<Tuple2<Integer, Sketch>> sketched(Iterator<Row> rows, List<Zoom> zooms) {
        List<Sketch> sketches = zooms.stream().map(Sketch::new).toList();
        while (rows.hasNext()) {
            Row row = rows.next();
            for (int column = 0; column < sketches.size(); column++) {
                sketches.get(column).read(row, column);
            }
        }
        return IntStream.range(0, sketches.size())
                .mapToObj(column -> new Tuple2<>(column, sketches.get(column)))
                .iterator();
    }

    List<Distribution> distributions(int steps) {
        List<Sketch> all = look(Collections.nCopies(width, Zoom.all()));
        List<RankSearch> searches = all.stream()
                .map(sketch -> new RankSearch(steps, sketch.cells()))
                .toList();
        while (!searches.stream().allMatch(RankSearch::done)) {
            List<Sketch> closer = look(searches.stream().map(RankSearch::zoom).toList());
            columns()
                    .forEach(column ->
                            searches.get(column).refine(closer.get(column).cells()));
        }
        return columns()
                .mapToObj(column -> distribution(all.get(column), searches.get(column)))
                .toList();
    }

    private IntStream columns() {
        return IntStream.range(0, width);
    }

    private List<Sketch> look(List<Zoom> zooms) {
        Map<Integer, Sketch> found = pass.apply(new ArrayList<>(zooms));
        return columns()
                .mapToObj(column -> found.getOrDefault(column, new Sketch(zooms.get(column))))
                .toList();
    }

    private static Distribution distribution(Sketch sketch, RankSearch search) {
        if (search.count() == 0) {
            return new Distribution(0, sketch.missing(), null, null, List.of());
        }
        BigDecimal count = BigDecimal.valueOf(search.count());
        BigDecimal total = sketch.sum().total();
        ExactSum squares = sketch.squares();
        Double deviation = squares.finite() ? deviation(count, total, squares.total()) : null;
        return new Distribution(search.count(), sketch.missing(), ratio(total, count), deviation, search.quantiles());
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
