package org.keygrade.network;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an account in rows of bounded size, the summary in the first.
 *
 * @param day what ages count to, in days from 1970-01-01
 * @param lists the lists of work/network in the order of its columns
 */
record Portions(String accountId, int day, Row summary, List<List<Row>> lists) {
    static final int LARGEST = 1000;

    Iterator<Row> iterator() {
        int longest = lists.stream().mapToInt(List::size).max().orElse(0);
        int pieces = Math.max(1, (longest + LARGEST - 1) / LARGEST);
        return IntStream.range(0, pieces).mapToObj(this::piece).iterator();
    }

    private Row piece(int number) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(accountId);
        values.add(number);
        values.add(number == 0 ? summary : null);
        lists.forEach(list -> values.add(portion(list, number)));
        values.add(day);
        return RowFactory.create(values.toArray());
    }

    private static @Nullable Object portion(List<Row> list, int number) {
        int from = number * LARGEST;
        return from >= list.size()
                ? null
                : list.subList(from, Math.min(from + LARGEST, list.size())).toArray();
    }
}
