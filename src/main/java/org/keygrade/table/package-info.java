/**
 * Reads nothing, writes nothing: one definition per table (name, grain, key, columns with comments, layout). Schemas
 * live here and nowhere else. Must not read storage or know how a table is computed.
 */
@NullMarked
package org.keygrade.table;

import org.jspecify.annotations.NullMarked;
