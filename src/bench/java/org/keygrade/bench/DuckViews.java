package org.keygrade.bench;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.keygrade.config.Pipeline.CustomerValue;
import org.keygrade.table.Input;
import org.keygrade.table.Inputs;

/** DuckDB's view of a published night: silver's rows and account_metrics from the files keygrade reads and wrote. */
record DuckViews(PublishedNight night) {
    private static final List<Input> READ =
            List.of(Inputs.ACCOUNTS, Inputs.SALES, Inputs.SERVICE_COSTS, Inputs.OPPORTUNITIES, Inputs.RATINGS);

    /** The statements that make the views and set the variables of metrics.sql. */
    List<String> statements() {
        List<String> statements = new ArrayList<>(variables());
        READ.forEach(input -> statements.add(silver(input)));
        statements.add("CREATE TEMP VIEW published_metrics AS SELECT * FROM " + files("gold/account_metrics"));
        statements.add("CREATE TEMP VIEW published_grades AS SELECT * FROM " + files("gold/account_grades"));
        return statements;
    }

    private List<String> variables() {
        CustomerValue value = night.config().pipeline().customerValue();
        return List.of(
                "SET VARIABLE as_of = DATE '" + asOf() + "'",
                "SET VARIABLE discount_rate = " + value.discountRate() + "::DOUBLE",
                "SET VARIABLE min_retention = " + value.minRetention() + "::DOUBLE",
                "SET VARIABLE max_retention = " + value.maxRetention() + "::DOUBLE",
                "SET VARIABLE rating_max_age = " + value.ratingMaxAgeDays());
    }

    /** The rows that are there and dated up to the night. */
    private String silver(Input input) {
        String date = input.dateColumn();
        String seen = date == null ? "" : " AND coalesce(" + date + " <= DATE '" + asOf() + "', true)";
        return "CREATE TEMP VIEW " + input.name() + " AS SELECT * FROM "
                + files(input.silver().path()) + " WHERE " + Inputs.CLOSED_BY + " IS NULL" + seen;
    }

    private String files(String table) {
        return Objects.requireNonNull(night.files().get(table), table).stream()
                .map(file -> "'" + file.replace("'", "''") + "'")
                .collect(joining(", ", "read_parquet([", "], hive_partitioning = false)"));
    }

    private LocalDate asOf() {
        return night.publication().asOf();
    }
}
