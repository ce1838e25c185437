package org.keygrade.publish;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keygrade.table.Check;

/**
 * What a run says of itself when it publishes.
 *
 * @param headAtStart the id of the head when the run began ({@link Publications#headId()}); null: there was none
 * @param baselineId null if no curve needs a baseline
 * @param inputs silver or control table path to the version that was pinned
 * @param checks every check of the run, passed or not
 * @param acceptedGates gates a person accepted by name
 */
public record Night(
        LocalDate asOf,
        String runId,
        @Nullable Long headAtStart,
        String modelId,
        @Nullable String baselineId,
        @Nullable String scheme,
        Map<String, Long> inputs,
        List<Check> checks,
        Set<String> acceptedGates) {
    public Night {
        inputs = Map.copyOf(inputs);
        checks = List.copyOf(checks);
        acceptedGates = Set.copyOf(acceptedGates);
    }
}
