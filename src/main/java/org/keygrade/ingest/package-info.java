/** Reads deliveries through source, writes silver, deliveries, rejects and parked: contract checks, merge, exchange rates. Must not compute a metric. */
@NullMarked
package org.keygrade.ingest;

import org.jspecify.annotations.NullMarked;
