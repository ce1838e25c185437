package org.keygrade.error;

import java.util.Optional;
import java.util.regex.Pattern;

/** A heap that was too small, on the driver or on an executor; any step may meet it. */
public final class MemoryErrors {
    private static final Pattern FULL =
            Pattern.compile("Java heap space|GC overhead limit exceeded|UNABLE_TO_ACQUIRE_MEMORY|OutOfMemoryError"
                    + "|Not enough memory to build and broadcast");

    private MemoryErrors() {}

    /** What happened to the memory, as the failure's causes tell it; empty if it was something else. */
    public static Optional<KeygradeException> of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError
                    || FULL.matcher(String.valueOf(cause.getMessage())).find()) {
                return Optional.of(full(failure));
            }
        }
        return Optional.empty();
    }

    private static KeygradeException full(Throwable failure) {
        return new KeygradeException(
                ExitCode.FAILED,
                "There was not enough memory: " + InputErrors.sentence(failure),
                "The run ended there; what was published before is intact.",
                "Give it more (KEYGRADE_MEMORY=6g keygrade nightly; on a cluster, --driver-memory and"
                        + " --executor-memory), then run it again.",
                failure);
    }
}
