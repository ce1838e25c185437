package org.keygrade.network;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** A relationship as a row of work/network. */
final class RelationshipRow {
    private RelationshipRow() {}

    static Row of(Relationship of) {
        return RowFactory.create(
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
                of.active());
    }

    private static @Nullable Double normal(@Nullable Double value) {
        return value == null ? null : Doubles.orNull(value);
    }
}
