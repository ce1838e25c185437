/** Reads expressions of the configuration, returns columns. Refuses what is not a function of one row. Must not read or write storage. */
@NullMarked
package org.keygrade.expression;

import org.jspecify.annotations.NullMarked;
