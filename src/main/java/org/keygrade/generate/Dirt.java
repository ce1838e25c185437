package org.keygrade.generate;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.table.Input;
import org.keygrade.table.Type;

/**
 * Breaks a share of rows, each in one of the ways contract checks look for. Which row and which way follow from a hash
 * of the row. Every column becomes text, or a number could not hold what is wrong.
 */
record Dirt(long seed, double ratio, LocalDate asOf) {
    /** How an instant stands in a CSV file. */
    static final String INSTANT = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    private static final long PARTS = 1_000_000;
    private static final String FAULT = "_fault";
    private static final String COPY = "_copy";

    Dataset<Row> on(Input input, Dataset<Row> clean) {
        List<Fault> faults = Fault.of(input, asOf);
        Column[] all = Arrays.stream(clean.columns()).map(name -> col(name)).toArray(Column[]::new);
        Column broken = share(seed, all).lt(lit((long) (ratio * PARTS)));
        Column which = pmod(share(~seed, all), lit((long) faults.size()));
        Dataset<Row> chosen = clean.withColumn(FAULT, when(broken, which).otherwise(lit(-1L)));
        return copied(chosen, faults)
                .select(Shape.columns(input).stream()
                        .map(column -> broken(column, faults).as(column.name()))
                        .toArray(Column[]::new));
    }

    private static Column share(long seed, Column... all) {
        Column[] salted = new Column[all.length + 1];
        salted[0] = lit(seed);
        System.arraycopy(all, 0, salted, 1, all.length);
        return pmod(xxhash64(salted), lit(PARTS));
    }

    private static Dataset<Row> copied(Dataset<Row> rows, List<Fault> faults) {
        Object[] twice = IntStream.range(0, faults.size())
                .filter(i -> faults.get(i).twice())
                .mapToObj(i -> (long) i)
                .toArray();
        Column copies = when(col(FAULT).isin(twice), array(lit(0), lit(1))).otherwise(array(lit(0)));
        return rows.withColumn(COPY, explode(copies));
    }

    private static Column broken(org.keygrade.table.Column column, List<Fault> faults) {
        Column value = text(column);
        for (int i = 0; i < faults.size(); i++) {
            Fault fault = faults.get(i);
            if (fault.column().equals(column.name())) {
                Column hit = col(FAULT).equalTo(lit((long) i));
                Column now = fault.twice() ? hit.and(col(COPY).equalTo(lit(1))) : hit;
                value = when(now, lit(fault.value())).otherwise(value);
            }
        }
        return value;
    }

    private static Column text(org.keygrade.table.Column column) {
        return column.type().equals(Type.TIMESTAMP)
                ? date_format(col(column.name()), INSTANT)
                : col(column.name()).cast("string");
    }
}
