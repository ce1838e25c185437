package org.keygrade.pipeline;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What moved an account's score most, in a few words: {@code gross_profit +7.2, threads -2.3}. */
final class LargestChanges {
    private static final int SHOWN = 3;
    private static final double LEAST = 0.05;

    private LargestChanges() {}

    /**
     * Words by account; accounts nothing moved are absent.
     *
     * @param changes account_id, criterion, change in points; of a few accounts
     */
    static Map<String, String> of(Dataset<Row> changes) {
        Map<String, List<Row>> byAccount = changes
                .select("account_id", "criterion", "change")
                .where(abs(col("change")).geq(LEAST))
                .sort(abs(col("change")).desc(), col("criterion").asc())
                .collectAsList()
                .stream()
                .collect(groupingBy(change -> change.getString(0)));
        return byAccount.entrySet().stream().collect(toMap(Map.Entry::getKey, entry -> words(entry.getValue())));
    }

    private static String words(List<Row> changes) {
        return changes.stream()
                .limit(SHOWN)
                .map(change -> String.format(Locale.ROOT, "%s %+.1f", change.getString(1), change.getDouble(2)))
                .collect(joining(", "));
    }
}
