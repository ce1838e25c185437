package org.keygrade.error;

/** Errors of the command line and the configuration. */
public final class ConfigErrors {
    private ConfigErrors() {}

    /** A setting that cannot be used, with the place it stands at. */
    public static KeygradeException unusable(String place, String problem, String fix) {
        return new KeygradeException(ExitCode.USAGE, place + ": " + problem, "Nothing was read or written.", fix, null);
    }
}
