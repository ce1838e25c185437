package org.keygrade.network;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.keygrade.config.NetworkConfig;
import org.keygrade.network.Rules.Roster;
import org.keygrade.table.AccountNetworks;
import org.keygrade.table.CoverageBreakdown;
import org.keygrade.table.DepartmentTies;
import org.keygrade.table.Inputs;
import org.keygrade.table.NetworkRows;
import org.keygrade.table.PersonPositions;
import org.keygrade.table.Relationships;
import org.keygrade.table.Silver;
import org.keygrade.table.Table;

/**
 * The relationship network of each account: its people, what lies between them, and the board it comes to.
 *
 * @param rows state/networks. Every view reads it, so whoever uses more than one writes it once and puts the written
 *     rows here.
 */
public record RelationshipNetwork(Dataset<Row> rows) {
    private static final String DAY = "day";

    /**
     * One shuffle by account, then the graph of one account at a time. Interactions must be configured.
     *
     * @param clock whose networks, and which day they count to
     * @param zone where a day begins and ends
     */
    public static RelationshipNetwork compute(
            Silver silver, NetworkConfig config, NetworkClock clock, LocalDate asOf, ZoneId zone) {
        Roster roster = silver.has(Inputs.CONTACTS) ? Roster.LISTED : Roster.SEEN;
        Dataset<Row> results = TaggedRows.of(silver, clock, zone)
                // The hash comes first for the sort, which compares eight bytes: ids tend to begin alike.
                .groupBy(xxhash64(col("account_id")).as("hash"), col("account_id"))
                .as(Encoders.tuple(Encoders.LONG(), Encoders.STRING()), Encoders.row(TaggedRows.SCHEMA))
                .flatMapSortedGroups(
                        order(), new GraphFunction(Rules.of(config, asOf, roster)), Encoders.row(results()));
        return new RelationshipNetwork(NetworkRows.TABLE.select(
                results.withColumn("as_of", lit(asOf)).withColumn("network_as_of", date_from_unix_date(col(DAY)))));
    }

    /** What a task gives: everything but the dates, and the day counted to. */
    private static StructType results() {
        return new StructType(Arrays.stream(NetworkRows.TABLE.schema().fields())
                        .filter(field -> !field.name().endsWith("as_of"))
                        .toArray(StructField[]::new))
                .add(DAY, DataTypes.IntegerType);
    }

    /** The rows of gold_people/relationships. */
    public Dataset<Row> relationships() {
        return Relationships.TABLE.select(
                list("relationships").withColumn("last_contact_on", date_sub(col("network_as_of"), col("last_age"))));
    }

    /** The rows of gold/account_networks. */
    public Dataset<Row> accountNetworks() {
        return AccountNetworks.TABLE.select(summaries());
    }

    /** The rows of gold_people/person_positions. */
    public Dataset<Row> personPositions() {
        return listed(PersonPositions.TABLE, "positions");
    }

    /** The rows of gold/coverage_breakdown. */
    public Dataset<Row> coverageBreakdown() {
        return listed(CoverageBreakdown.TABLE, "breakdown");
    }

    /** The rows of gold/department_ties. */
    public Dataset<Row> departmentTies() {
        return listed(DepartmentTies.TABLE, "department_ties");
    }

    /**
     * One row per account: account_id and the relationship metrics. Null where nobody works there (sentiment: where
     * nobody said anything; paths: where nobody is known to decide; the board: where it is unclear); effective_threads
     * is 0 then.
     */
    public Dataset<Row> accountMetrics() {
        return summaries()
                .select(
                        col("account_id"),
                        col("coverage").as("relationship_coverage"),
                        col("decision_maker_reach"),
                        col("relationship_strength"),
                        col("effective_threads"),
                        col("relationship_sentiment"),
                        col("engagement_trend"),
                        col("department_reach"),
                        when(col("verdict").notEqual("unclear"), col("evaluation"))
                                .as("board_evaluation"));
    }

    private Dataset<Row> summaries() {
        return rows.where(col("summary").isNotNull()).select("as_of", "account_id", "network_as_of", "summary.*");
    }

    private Dataset<Row> listed(Table table, String name) {
        return table.select(list(name));
    }

    /** The rows of a list, all accounts'. */
    Dataset<Row> list(String name) {
        return rows.select(col("as_of"), col("account_id"), col("network_as_of"), inline(col(name)));
    }

    /** Oldest first: the order in which an account's sums run. */
    private static Column[] order() {
        return new Column[] {
            col("kind").asc(),
            col("day").asc(),
            col("interaction_id").asc(),
            col("contact_id").asc(),
            col("other_id").asc()
        };
    }
}
