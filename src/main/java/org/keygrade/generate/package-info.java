/** Writes the landing files of a made-up company, for samples, tests and benchmarks. Must not be used by a night. */
@NullMarked
package org.keygrade.generate;

import org.jspecify.annotations.NullMarked;
