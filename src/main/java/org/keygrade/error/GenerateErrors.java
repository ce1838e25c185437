package org.keygrade.error;

/** Errors of {@code keygrade generate}. */
public final class GenerateErrors {
    private GenerateErrors() {}

    /** The output folder already holds a dataset. */
    public static KeygradeException exists(String folder) {
        return new KeygradeException(
                ExitCode.USAGE,
                folder + " is already there.",
                "Generated rows would mix with what it holds, so nothing was written.",
                "Give an empty folder with --out, or remove this one first.",
                null);
    }
}
