/**
 * Reads nothing, writes nothing: the one place where errors for people are worded, a factory per area (configuration,
 * inputs, gates, storage). Must not depend on any other room.
 */
@NullMarked
package org.keygrade.error;

import org.jspecify.annotations.NullMarked;
