/**
 * Reads edges between nodes 0 to n - 1, returns what graph theory says of them. Primitive arrays only; must not know
 * Spark, other rooms, or who the nodes are.
 */
@NullMarked
package org.keygrade.graph;

import org.jspecify.annotations.NullMarked;
