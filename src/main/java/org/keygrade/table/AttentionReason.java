package org.keygrade.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Why an account stands on the morning list, the most urgent first. */
public enum AttentionReason {
    DECISION_MAKER_LEFT,
    SOLE_THREAD_LEFT,
    DECISION_MAKER_CHANGED,
    OPPORTUNITY_WITHOUT_PATH,
    OVERRIDE_EXPIRING,
    TIER_MOVED,
    CONTACT_OVERDUE,
    DORMANT_90,
    DORMANT_60,
    DORMANT_30;

    /** As the table and the command line say it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Every reason's word, the most urgent first. */
    public static List<String> words() {
        return Arrays.stream(values()).map(AttentionReason::word).toList();
    }
}
