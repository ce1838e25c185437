/** The only writer of gold, gold_people, state and the publication record: lock, commit, validate, publish, recover, roll back. Must not compute a business number. */
@NullMarked
package org.keygrade.publish;

import org.jspecify.annotations.NullMarked;
