package org.keygrade.ingest;

import static org.apache.spark.sql.functions.max;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.keygrade.table.Input;

/** How fresh a dataset is. */
final class Newest {
    private Newest() {}

    /** The newest business date up to the as-of date, in silver or among the staged rows; null if there is none. */
    static @Nullable LocalDate of(Night night, Input input, Tally tally) {
        LocalDate staged = tally.newest();
        if (night.asOf().equals(staged) || !night.warehouse().exists(input.silver())) {
            return staged;
        }
        LocalDate stored = stored(night, input);
        return staged == null || (stored != null && stored.isAfter(staged)) ? stored : staged;
    }

    private static @Nullable LocalDate stored(Night night, Input input) {
        Dataset<Row> open = SilverView.open(night.warehouse().read(input.silver()));
        Row newest = SilverView.upTo(night.asOf(), night.pipeline().businessTimeZone(), input, open)
                .agg(max(BusinessDay.of(input, night.pipeline().businessTimeZone())))
                .head();
        return newest.isNullAt(0) ? null : newest.getDate(0).toLocalDate();
    }
}
