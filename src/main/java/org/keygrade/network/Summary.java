package org.keygrade.network;

import org.jspecify.annotations.Nullable;

/**
 * What the relationships of an account come to, the metrics of the catalogue; null without contacts, sentiment also
 * where nobody said anything.
 */
record Summary(
        @Nullable Double coverage,
        @Nullable Double strength,
        double threads,
        @Nullable Double sentiment,
        @Nullable Double engagementTrend) {}
