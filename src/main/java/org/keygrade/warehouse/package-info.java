/**
 * The Delta tables of a warehouse: paths, creation and widening by definition, reads by version, single-table commits.
 * Used by ingest, publish and pipeline only. Must not know what a table means or what a publication is.
 */
@NullMarked
package org.keygrade.warehouse;

import org.jspecify.annotations.NullMarked;
