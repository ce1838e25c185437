/** Reads scores and the base publication's grades, returns tiers, history and movements. Must not read or write storage. */
@NullMarked
package org.keygrade.grade;

import org.jspecify.annotations.NullMarked;
