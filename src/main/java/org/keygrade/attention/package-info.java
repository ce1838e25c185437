/**
 * Reads what a night has computed, and silver, returns the morning list and what each of our people looks after. Must
 * not read or write storage, and must not judge anew: it only says what needs somebody's attention.
 */
@NullMarked
package org.keygrade.attention;

import org.jspecify.annotations.NullMarked;
