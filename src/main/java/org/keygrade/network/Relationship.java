package org.keygrade.network;

import org.jspecify.annotations.Nullable;

/** One row of gold_people/relationships; {@code lastAge} is the age of the last contact in days. */
record Relationship(
        String memberId,
        String contactId,
        double strength,
        double trend,
        @Nullable Double reciprocity,
        @Nullable Double sentiment,
        int lastAge,
        int recentRows,
        int rows,
        String mainChannel,
        String state,
        boolean active) {}
