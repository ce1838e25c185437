package org.keygrade.publish;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one record that makes a night's tables visible together.
 *
 * @param id from 1; the largest is the head
 * @param parentId the publication before it, so that the chain of parents is the line of nights its content descends
 *     from. Of a rollback it is the publication whose content it brought back, not the one it undid: what was rolled
 *     back is off the chain
 * @param asOf the business date of its content; a rollback has the date of what it restored
 * @param baselineId null if no curve needs a baseline
 * @param tables table path to its published state; a table that is not named is not visible
 * @param inputs silver or control table path to the version the content was computed from
 */
public record Publication(
        long id,
        @Nullable Long parentId,
        Kind kind,
        LocalDate asOf,
        String runId,
        Instant publishedAt,
        String modelId,
        @Nullable String baselineId,
        @Nullable String scheme,
        Map<String, TableState> tables,
        Map<String, Long> inputs,
        List<String> acceptedGates) {
    public Publication {
        tables = Map.copyOf(tables);
        inputs = Map.copyOf(inputs);
        acceptedGates = acceptedGates.stream().sorted().toList();
    }

    /** What made a publication. */
    public enum Kind {
        /** The first run for its date. */
        NIGHT,
        /** The same date once more. */
        RERUN,
        /** A new baseline; grades stay as they are until the next night. */
        CALIBRATE,
        /** An earlier publication's content, brought back. */
        ROLLBACK,
        /** The head's content, brought back after a run had died between its commits. */
        RECOVERY,
        /** The head's content in fewer files. */
        MAINTAIN,
        /** The head's content without people who were forgotten. */
        FORGET;

        /** As control/publications says it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** The same content at other versions, made by a recovery, a rollback or a forgetting; its parent is this publication. */
    Publication again(long newId, Kind newKind, String newRunId, Map<String, TableState> at, Map<String, Long> from) {
        return new Publication(
                newId,
                id,
                newKind,
                asOf,
                newRunId,
                Instant.now(),
                modelId,
                baselineId,
                scheme,
                at,
                from,
                acceptedGates);
    }
}
