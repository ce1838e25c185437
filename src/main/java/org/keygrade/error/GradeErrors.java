package org.keygrade.error;

import java.util.List;

/** Errors of grading: people's overrides that do not fit the tier scheme. */
public final class GradeErrors {
    private static final String WHY = "A forced tier is someone's signed word and is never guessed or dropped.";

    private GradeErrors() {}

    /** An override in force names a tier the scheme does not have. */
    public static KeygradeException unknownOverrideTier(String account, String tier, List<String> known) {
        return usage(
                "tier_overrides: the override of account " + account + " names tier '" + tier
                        + "', which tiers.yaml does not have.",
                "Use one of " + String.join(", ", known) + ", or end the override.");
    }

    /** More overrides in force into a tier than it has seats. */
    public static KeygradeException tooManyOverrides(String tier, long overrides, long seats) {
        return usage(
                "tier_overrides: " + overrides + " overrides are in force into tier '" + tier + "', which has " + seats
                        + " seats.",
                "End some of the overrides, or give the tier more seats in tiers.yaml.");
    }

    private static KeygradeException usage(String problem, String fix) {
        return new KeygradeException(ExitCode.USAGE, problem, WHY, fix, null);
    }
}
