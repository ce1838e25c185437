/** Reads account metrics, returns values, parts and scores: curves, weights, baseline. Must not read or write storage, and knows no tiers. */
@NullMarked
package org.keygrade.score;

import org.jspecify.annotations.NullMarked;
