/**
 * Reads the people of one account and what lies between them as arrays; returns pieces, the evaluation of the board,
 * what breaks when someone leaves and what to do next. Must not know Spark, files or where the people come from.
 */
@NullMarked
package org.keygrade.board;

import org.jspecify.annotations.NullMarked;
