/** Reads silver Datasets, returns one row per account: the catalogue. Must not read or write storage, and must not judge. */
@NullMarked
package org.keygrade.metric;

import org.jspecify.annotations.NullMarked;
