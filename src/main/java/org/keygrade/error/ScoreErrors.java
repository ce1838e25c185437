package org.keygrade.error;

import java.util.List;

/** Errors of the scoring model and its baseline. */
public final class ScoreErrors {
    private ScoreErrors() {}

    /** None of the model's criteria can be computed from the configured datasets. */
    public static KeygradeException nothingToScore(String file, String model, List<String> metrics) {
        return new KeygradeException(
                ExitCode.USAGE,
                file + ": no criterion of model " + model + " can be computed; it reads " + String.join(", ", metrics)
                        + ".",
                "The datasets or columns behind these metrics are not configured, so no account would have a score.",
                "Bind the datasets in pipeline.yaml, or judge metrics of accounts and sales.",
                null);
    }

    /** The model pins a baseline that does not exist. */
    public static KeygradeException unknownBaseline(String file, String pinned, List<String> known) {
        return new KeygradeException(
                ExitCode.USAGE,
                file + ": baseline " + pinned + " does not exist; "
                        + (known.isEmpty() ? "there is none yet." : "there are " + String.join(", ", known) + "."),
                "Percentile curves, neutral values and lifts are fitted to it.",
                "Run `keygrade calibrate` and pin the id it prints, or remove `baseline:` to use the newest.",
                null);
    }

    /** The model pins a baseline that was calibrated for other criteria. */
    public static KeygradeException unfitBaseline(String file, String pinned, List<String> criteria) {
        return new KeygradeException(
                ExitCode.USAGE,
                file + ": baseline " + pinned + " does not hold " + String.join(", ", criteria)
                        + " as the model now defines it.",
                "Without the portfolio's mean and median of a criterion neither lifts nor neutral values exist.",
                "Run `keygrade calibrate` and pin the id it prints, or remove `baseline:` to calibrate anew.",
                null);
    }

    /**
     * Accounts that no model claims, or several.
     *
     * @param accounts how many
     * @param examples a few of them, each with the models that claim it
     * @param files of all models
     */
    public static KeygradeException notClaimedOnce(long accounts, List<String> examples, List<String> files) {
        long more = accounts - examples.size();
        return new KeygradeException(
                ExitCode.USAGE,
                (accounts == 1 ? "1 account is" : accounts + " accounts are")
                        + " not claimed by exactly one scoring model: " + String.join("; ", examples)
                        + (more > 0 ? "; and " + more + " more." : "."),
                "Each account is graded by one model, and none is guessed or dropped. Nothing was scored or published.",
                "Mend `filter` in " + String.join(", ", files)
                        + " so that it is true in exactly one of them for each account; a filter that is null does not"
                        + " claim.",
                null);
    }
}
