/** Parses arguments, calls one pipeline, prints. Must not be imported by any other room. */
@NullMarked
package org.keygrade.cli;

import org.jspecify.annotations.NullMarked;
