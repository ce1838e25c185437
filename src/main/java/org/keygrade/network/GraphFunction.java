package org.keygrade.network;

import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.keygrade.network.Contact.Presence;

/** One account's sorted rows in, its relationships and its summary out. */
final class GraphFunction implements FlatMapGroupsFunction<String, Row, Row> {
    private static final long serialVersionUID = 1L;

    static final StructType SCHEMA = StructType.fromDDL("account_id STRING, member_id STRING, contact_id STRING,"
            + " strength DOUBLE, trend DOUBLE, reciprocity DOUBLE, sentiment DOUBLE, last_age INT,"
            + " interactions_90d INT, interactions_total INT, main_channel STRING, state STRING, active BOOLEAN,"
            + " relationship_coverage DOUBLE, relationship_strength DOUBLE, effective_threads DOUBLE,"
            + " relationship_sentiment DOUBLE, engagement_trend DOUBLE");

    private final Rules rules;

    GraphFunction(Rules rules) {
        this.rules = rules;
    }

    @Override
    public Iterator<Row> call(String accountId, Iterator<Row> rows) {
        AccountGraph graph = new AccountGraph(rules);
        while (rows.hasNext()) {
            add(graph, rows.next());
        }
        Row summary = row(accountId, graph.summary());
        Stream<Row> relationships = graph.relationships().map(relationship -> row(accountId, relationship));
        return Stream.concat(Stream.of(summary), relationships).iterator();
    }

    private static void add(AccountGraph graph, Row row) {
        switch (row.getInt(TaggedRows.KIND_AT)) {
            case TaggedRows.ACCOUNT -> graph.segment(row.getString(TaggedRows.SEGMENT_AT));
            case TaggedRows.CONTACT ->
                graph.contact(
                        row.getString(TaggedRows.CONTACT_AT),
                        row.<@Nullable Integer>getAs(TaggedRows.SENIORITY_AT),
                        flag(row) ? Presence.LEFT : Presence.HERE);
            case TaggedRows.TEAM -> addTeam(graph, row);
            default -> graph.touch(touch(row));
        }
    }

    private static void addTeam(AccountGraph graph, Row row) {
        String member = row.getString(TaggedRows.MEMBER_AT);
        if (flag(row)) {
            graph.mentor(member);
        } else {
            graph.teamMember(member);
        }
    }

    private static Touch touch(Row row) {
        return new Touch(
                row.getInt(TaggedRows.AGE_AT),
                row.getString(TaggedRows.INTERACTION_AT),
                row.getString(TaggedRows.CONTACT_AT),
                row.getString(TaggedRows.MEMBER_AT),
                flag(row),
                Channel.at(row.getInt(TaggedRows.CHANNEL_AT)),
                row.isNullAt(TaggedRows.DIRECTION_AT)
                        ? Direction.UNKNOWN
                        : Direction.at(row.getInt(TaggedRows.DIRECTION_AT)),
                row.isNullAt(TaggedRows.SENTIMENT_AT) ? Double.NaN : row.getDouble(TaggedRows.SENTIMENT_AT));
    }

    private static boolean flag(Row row) {
        return !row.isNullAt(TaggedRows.FLAG_AT) && row.getBoolean(TaggedRows.FLAG_AT);
    }

    private static Row row(String accountId, Relationship of) {
        return RowFactory.create(
                accountId,
                of.memberId(),
                of.contactId(),
                of.strength() + 0.0,
                of.trend() + 0.0,
                of.reciprocity(),
                normal(of.sentiment()),
                of.lastAge(),
                of.recentRows(),
                of.rows(),
                of.mainChannel(),
                of.state(),
                of.active(),
                null,
                null,
                null,
                null,
                null);
    }

    private static Row row(String accountId, Summary of) {
        Object[] values = new Object[SCHEMA.size()];
        values[0] = accountId;
        int at = SCHEMA.fieldIndex("relationship_coverage");
        values[at] = of.coverage();
        values[at + 1] = of.strength();
        values[at + 2] = of.threads();
        values[at + 3] = normal(of.sentiment());
        values[at + 4] = normal(of.engagementTrend());
        return RowFactory.create(values);
    }

    /** Without a negative zero. */
    private static @Nullable Double normal(@Nullable Double value) {
        return value == null ? null : (Double) (value + 0.0);
    }
}
