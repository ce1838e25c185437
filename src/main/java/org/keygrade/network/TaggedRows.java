package org.keygrade.network;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.when;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.keygrade.table.Inputs;
import org.keygrade.table.Silver;

/**
 * Everything an account's graph is built from, as rows of one shape, so that one shuffle brings them together. Only
 * what the graph reads travels; words travel as numbers.
 */
final class TaggedRows {
    static final int ACCOUNT = 0;
    static final int CONTACT = 1;
    static final int TEAM = 2;
    static final int TIE = 3;
    static final int TOUCH = 4;

    static final int KIND_AT = 1;
    static final int DAY_AT = 2;
    static final int INTERACTION_AT = 3;
    static final int CONTACT_AT = 4;
    static final int OTHER_AT = 5;
    static final int UNTIL_AT = 6;
    static final int WORD_AT = 7;
    static final int DIRECTION_AT = 8;
    static final int NUMBER_AT = 9;
    static final int FACTS_AT = 10;

    /** Among the team's words: outside of the day-to-day team. */
    static final int MENTOR = 1;

    /** What is known of accounts and contacts, in one column that interactions leave empty. */
    private static final StructType FACTS = StructType.fromDDL("segment STRING, employees INT, full_name STRING,"
            + " job_title STRING, department STRING, seniority INT, buying_role STRING, product_lines STRING,"
            + " reports_to_contact_id STRING, declared DOUBLE, declared_on INT");

    /**
     * Days are counted from 1970-01-01. {@code day}: what an account's network counts to, when an interaction was, or
     * since when a member is on the team. {@code other_id}: the member, or the other contact of a tie. {@code until}: the
     * last day on the team, or the day on which the contact, or the member of an interaction, left. {@code word}: the
     * channel, the kind of a tie, or whether a member of the team is a mentor. {@code number}: the sentiment, or the
     * weight of a tie.
     */
    static final StructType SCHEMA = StructType.fromDDL("account_id STRING, kind INT, day INT, interaction_id STRING,"
                    + " contact_id STRING, other_id STRING, until INT, word INT, direction INT, number DOUBLE")
            .add("facts", FACTS);

    private final Silver silver;
    private final NetworkClock clock;

    private TaggedRows(Silver silver, NetworkClock clock) {
        this.silver = silver;
        this.clock = clock;
    }

    /** The rows of the clock's accounts; interactions must be configured, the rest of the people need not be. */
    static Dataset<Row> of(Silver silver, NetworkClock clock, ZoneId zone) {
        TaggedRows rows = new TaggedRows(silver, clock);
        Dataset<Row> all = rows.accounts().unionAll(rows.touches(zone));
        if (silver.has(Inputs.CONTACTS)) {
            all = all.unionAll(rows.contacts());
        }
        if (silver.has(Inputs.CONTACT_TIES)) {
            all = all.unionAll(rows.ties());
        }
        return silver.has(Inputs.ACCOUNT_TEAM) ? all.unionAll(rows.team()) : all;
    }

    private Dataset<Row> accounts() {
        return shaped(
                ACCOUNT,
                clock.accounts()
                        .select(
                                col("account_id"),
                                unix_date(col("network_as_of")).as("day"),
                                facts("segment", "employees").as("facts")));
    }

    private Dataset<Row> contacts() {
        Dataset<Row> rows = clock.among(silver.of(Inputs.CONTACTS))
                .withColumn("declared", declared())
                .withColumn("declared_on", unix_date(col("stance_on")));
        Column facts = facts(
                "full_name",
                "job_title",
                "department",
                "seniority",
                "buying_role",
                "product_lines",
                "reports_to_contact_id",
                "declared",
                "declared_on");
        return shaped(
                CONTACT,
                rows.select(
                        col("account_id"),
                        col("contact_id"),
                        unix_date(col("left_on")).as("until"),
                        facts.as("facts")));
    }

    /** The struct of facts with these columns, the others null. */
    private static Column facts(String... known) {
        Set<String> there = Set.of(known);
        return struct(Arrays.stream(FACTS.fields())
                .map(field -> (there.contains(field.name()) ? col(field.name()) : lit(null))
                        .cast(field.dataType())
                        .as(field.name()))
                .toArray(Column[]::new));
    }

    /** Where the contact stands, if somebody wrote it down. */
    private static Column declared() {
        return when(col("stance").equalTo("supporter"), 1.0)
                .when(col("stance").equalTo("neutral"), 0.0)
                .when(col("stance").equalTo("opponent"), -1.0);
    }

    private Dataset<Row> ties() {
        return shaped(
                TIE,
                clock.among(silver.of(Inputs.CONTACT_TIES))
                        .select(
                                col("account_id"),
                                col("from_contact_id").as("contact_id"),
                                col("to_contact_id").as("other_id"),
                                index("kind", TieKind.values()).as("word"),
                                col("weight").as("number")));
    }

    private Dataset<Row> team() {
        return shaped(
                TEAM,
                clock.among(silver.of(Inputs.ACCOUNT_TEAM))
                        .select(
                                col("account_id"),
                                col("member_id").as("other_id"),
                                unix_date(col("from_on")).as("day"),
                                unix_date(col("to_on")).as("until"),
                                when(col("role").equalTo("mentor"), MENTOR).as("word")));
    }

    private Dataset<Row> touches(ZoneId zone) {
        Column day = to_date(from_utc_timestamp(col("occurred_at"), zone.getId()));
        Dataset<Row> rows = clock.among(silver.of(Inputs.INTERACTIONS))
                .select(
                        col("account_id"),
                        unix_date(day).as("day"),
                        col("interaction_id"),
                        col("contact_id"),
                        col("member_id").as("other_id"),
                        index("channel", Channel.values()).as("word"),
                        index("direction", Direction.values()).as("direction"),
                        col("sentiment").as("number"));
        return shaped(
                TOUCH,
                silver.has(Inputs.TEAM_MEMBERS) ? rows.join(leavers(), new String[] {"other_id"}, "left") : rows);
    }

    /** Few among the members, so each task holds them all. */
    private Dataset<Row> leavers() {
        return broadcast(silver.of(Inputs.TEAM_MEMBERS)
                .where(col("left_on").isNotNull())
                .select(
                        col("member_id").as("other_id"),
                        unix_date(col("left_on")).as("until")));
    }

    /** The place of the column's word in its enumeration; null for null. */
    private static Column index(String column, Enum<?>[] words) {
        Column result = lit(null);
        for (int i = 0; i < words.length; i++) {
            String word = words[i].name().toLowerCase(Locale.ROOT);
            result = when(col(column).equalTo(word), i).otherwise(result);
        }
        return result;
    }

    private static Dataset<Row> shaped(int kind, Dataset<Row> rows) {
        Set<String> there = Set.of(rows.columns());
        return rows.select(Arrays.stream(SCHEMA.fields())
                .map(field -> {
                    Column value = there.contains(field.name()) ? col(field.name()) : lit(null);
                    Column source = field.name().equals("kind") ? lit(kind) : value;
                    return source.cast(field.dataType()).as(field.name());
                })
                .toArray(Column[]::new));
    }
}
