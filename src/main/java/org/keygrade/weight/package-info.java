/** Reads judgements of people and statistics of a population, returns weights. Must not know Spark, files or scores. */
@NullMarked
package org.keygrade.weight;

import org.jspecify.annotations.NullMarked;
