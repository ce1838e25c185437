package org.keygrade.ingest;

import java.util.List;
import java.util.Map;
import org.keygrade.source.Delivery;
import org.keygrade.source.Source;

/** What was delivered and not read yet, before any of it is read. */
public final class Fresh {
    private final Ledger ledger;
    private final Map<String, Source> sources;
    private final Map<String, List<Arrival>> arrivals;

    Fresh(Ledger ledger, Map<String, Source> sources, Map<String, List<Arrival>> arrivals) {
        this.ledger = ledger;
        this.sources = sources;
        this.arrivals = arrivals;
    }

    /** Bytes to read; {@link Long#MAX_VALUE} if a database, which tells no size, is among them. */
    public long bytes() {
        long bytes = 0;
        for (List<Arrival> dataset : arrivals.values()) {
            for (Arrival arrival : dataset) {
                Delivery delivery = arrival.delivery();
                if (delivery.size() < 0) {
                    return Long.MAX_VALUE;
                }
                bytes += delivery.size();
            }
        }
        return bytes;
    }

    Ledger ledger() {
        return ledger;
    }

    Map<String, Source> sources() {
        return sources;
    }

    Map<String, List<Arrival>> arrivals() {
        return arrivals;
    }
}
