package org.keygrade.error;

import java.util.List;

/** Errors of the scoring model and its baseline. */
public final class ScoreErrors {
    private ScoreErrors() {}

    /** None of the model's criteria can be computed from the configured datasets. */
    public static KeygradeException nothingToScore(String model, List<String> metrics) {
        return new KeygradeException(
                ExitCode.USAGE,
                "scoring-model.yaml: no criterion of model " + model + " can be computed; it reads "
                        + String.join(", ", metrics) + ".",
                "The datasets or columns behind these metrics are not configured, so no account would have a score.",
                "Bind the datasets in pipeline.yaml, or judge metrics of accounts and sales.",
                null);
    }

    /** The model pins a baseline that does not exist. */
    public static KeygradeException unknownBaseline(String pinned, List<String> known) {
        return new KeygradeException(
                ExitCode.USAGE,
                "scoring-model.yaml: baseline " + pinned + " does not exist; "
                        + (known.isEmpty() ? "there is none yet." : "there are " + String.join(", ", known) + "."),
                "Percentile curves, neutral values and lifts are fitted to it.",
                "Run `keygrade calibrate` and pin the id it prints, or remove `baseline:` to use the newest.",
                null);
    }

    /** The model pins a baseline that was calibrated for other criteria. */
    public static KeygradeException unfitBaseline(String pinned, List<String> criteria) {
        return new KeygradeException(
                ExitCode.USAGE,
                "scoring-model.yaml: baseline " + pinned + " does not hold " + String.join(", ", criteria)
                        + " as the model now defines it.",
                "Without the portfolio's mean and median of a criterion neither lifts nor neutral values exist.",
                "Run `keygrade calibrate` and pin the id it prints, or remove `baseline:` to calibrate anew.",
                null);
    }
}
