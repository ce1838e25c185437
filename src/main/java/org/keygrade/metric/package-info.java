/**
 * Reads silver Datasets, returns one row per account: the catalogue. Must not read or write storage, and must not judge.
 * A metric is one static method of a family class here, one line in {@link org.keygrade.metric.Catalogue} and one column
 * in table/AccountMetrics.
 */
@NullMarked
package org.keygrade.metric;

import org.jspecify.annotations.NullMarked;
