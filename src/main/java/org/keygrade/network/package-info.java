/**
 * Reads silver Datasets, returns relationships and what follows from them per account. Must not read or write storage,
 * and must not judge. Everything but {@link org.keygrade.network.RelationshipNetwork} and the rows it sends is plain Java.
 */
@NullMarked
package org.keygrade.network;

import org.jspecify.annotations.NullMarked;
