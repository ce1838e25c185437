/** Reads the outside world (csv, json, parquet, delta, jdbc) and hands on rows as text, under our column names. Writes nothing. Must not judge what it reads. */
@NullMarked
package org.keygrade.source;

import org.jspecify.annotations.NullMarked;
