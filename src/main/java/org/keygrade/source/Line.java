package org.keygrade.source;

/**
 * One line of a text file.
 *
 * @param position its number from 1, or the byte after the one it begins at
 */
record Line(long position, String text) {}
