package org.keygrade.cli;

import java.util.Set;
import java.util.TreeSet;
import org.keygrade.error.ConfigErrors;

/** The gates a person may accept by name. */
final class Gates {
    static final Set<String> NAMES = new TreeSet<>(Set.of("staleness", "rejects", "deletes", "moves", "metric_loss"));

    private Gates() {}

    /** Fails on a gate that does not exist: a misspelt one would silently accept nothing. */
    static void known(Set<String> accepted) {
        accepted.stream().filter(gate -> !NAMES.contains(gate)).findFirst().ifPresent(gate -> {
            throw ConfigErrors.unknown("--accept", "gate", gate, NAMES);
        });
    }
}
