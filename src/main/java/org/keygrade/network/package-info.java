/** Reads silver Datasets, returns relationships and what follows from them per account. Must not read or write storage. */
@NullMarked
package org.keygrade.network;

import org.jspecify.annotations.NullMarked;
