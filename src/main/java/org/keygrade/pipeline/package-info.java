/** Each job as one readable list of steps. Reads and writes only through the other rooms. Must not hold logic of its own. */
@NullMarked
package org.keygrade.pipeline;

import org.jspecify.annotations.NullMarked;
