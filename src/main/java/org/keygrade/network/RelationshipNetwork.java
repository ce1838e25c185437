package org.keygrade.network;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.keygrade.config.NetworkConfig;
import org.keygrade.network.Rules.Roster;
import org.keygrade.table.Inputs;
import org.keygrade.table.NetworkRows;
import org.keygrade.table.Relationships;
import org.keygrade.table.Silver;

/**
 * Relationships between our members and the contacts of each account, and what they come to per account.
 *
 * @param rows work/network: relationships and account summaries. Both views read it, so whoever uses both writes it
 *     once and puts the written rows here.
 */
public record RelationshipNetwork(Dataset<Row> rows) {
    /**
     * One shuffle by account, then the graph of one account at a time. Interactions must be configured.
     *
     * @param zone where a day begins and ends
     */
    public static RelationshipNetwork compute(Silver silver, NetworkConfig config, LocalDate asOf, ZoneId zone) {
        Roster roster = silver.has(Inputs.CONTACTS) ? Roster.LISTED : Roster.SEEN;
        Dataset<Row> results = TaggedRows.of(silver, asOf, zone)
                .groupBy(col("account_id"))
                .as(Encoders.STRING(), Encoders.row(TaggedRows.SCHEMA))
                .flatMapSortedGroups(
                        order(), new GraphFunction(Rules.of(config, asOf, roster)), Encoders.row(GraphFunction.SCHEMA));
        return new RelationshipNetwork(NetworkRows.TABLE.select(results.withColumn("as_of", lit(asOf))
                .withColumn("last_contact_on", date_sub(lit(asOf), col("last_age")))));
    }

    /** The rows of gold_people/relationships. */
    public Dataset<Row> relationships() {
        return Relationships.TABLE.select(rows.where(col("member_id").isNotNull()));
    }

    /**
     * One row per account: account_id and the relationship metrics. Null where nobody works there (sentiment: where
     * nobody said anything); effective_threads is 0 then.
     */
    public Dataset<Row> accountMetrics() {
        return rows.where(col("member_id").isNull())
                .select(
                        "account_id",
                        "relationship_coverage",
                        "relationship_strength",
                        "effective_threads",
                        "relationship_sentiment",
                        "engagement_trend");
    }

    /** Oldest first: the order in which an account's sums run. */
    private static Column[] order() {
        return new Column[] {
            col("kind").asc(),
            col("age").desc(),
            col("interaction_id").asc(),
            col("contact_id").asc(),
            col("member_id").asc()
        };
    }
}
