package org.keygrade.source;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a dataset before.
 *
 * @param watermark the last extraction's watermark; null: none yet
 * @param deliveries path to what was last read of it
 */
public record Known(@Nullable String watermark, Map<String, Delivery> deliveries) {
    /** Before the first night. */
    public static final Known NOTHING = new Known(null, Map.of());

    public Known {
        deliveries = Map.copyOf(deliveries);
    }

    /** Whether exactly this was read before. An extraction of a database never was: nobody knows before it is read. */
    public boolean has(Delivery delivery) {
        Delivery before = deliveries.get(delivery.path());
        return before != null
                && delivery.size() >= 0
                && before.size() == delivery.size()
                && before.contentHash().equals(delivery.contentHash());
    }
}
