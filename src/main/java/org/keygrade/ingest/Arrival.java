package org.keygrade.ingest;

import org.keygrade.source.Delivery;

/** A delivery and its place in the order of arrival. */
record Arrival(Delivery delivery, long seq) {}
