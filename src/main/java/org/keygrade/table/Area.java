package org.keygrade.table;

import java.util.Locale;

/** A folder of the warehouse: what its tables are for and who may read them. */
public enum Area {
    /** Cleaned inputs. */
    SILVER,
    /** Intermediate results of a night. */
    WORK,
    /** What a night hands to the next; published like gold. */
    STATE,
    /** What BI reads. */
    GOLD,
    /** The same about named people, with permissions of its own. */
    GOLD_PEOPLE,
    /** What runs say of themselves: publications, deliveries, rejects, parked, quality. */
    CONTROL;

    /** The folder below the warehouse. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether money is shown as DECIMAL(20,2) here rather than as BIGINT hundredths. */
    public boolean published() {
        return this == GOLD || this == GOLD_PEOPLE || this == CONTROL;
    }

    /** Whether a night commits this area's tables and names their versions in its publication. */
    public boolean inPublication() {
        return this == GOLD || this == GOLD_PEOPLE || this == STATE;
    }
}
