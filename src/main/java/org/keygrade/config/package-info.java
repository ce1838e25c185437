/**
 * Reads the files of a configuration folder (pipeline.yaml, scoring-model.yaml, tiers.yaml, network.yaml) into
 * immutable, validated records. Writes nothing. Must not touch Spark or data.
 */
@NullMarked
package org.keygrade.config;

import org.jspecify.annotations.NullMarked;
