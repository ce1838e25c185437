package org.keygrade.attention;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.config.NetworkConfig;
import org.keygrade.table.Silver;

/**
 * What is known on the morning after a night.
 *
 * @param grades tonight's rows of account_grades
 * @param relationships tonight's rows of relationships
 * @param positions tonight's rows of person_positions
 * @param before rows of person_positions of the base publication; none if it has none
 * @param networks tonight's rows of account_networks
 */
public record Morning(
        LocalDate asOf,
        NetworkConfig config,
        Silver silver,
        Dataset<Row> grades,
        Dataset<Row> relationships,
        Dataset<Row> positions,
        Dataset<Row> before,
        Dataset<Row> networks) {
    Column date() {
        return lit(asOf);
    }

    /** Whether a date lies in so many days, of which the as-of date is the last. */
    Column within(int days, Column date) {
        return datediff(date(), date).between(0, days - 1);
    }

    /** Relationships from which a contact counts as covered. */
    Dataset<Row> covering() {
        return relationships.where(col("strength").geq(config.coveredAt()));
    }
}
