package org.keygrade.board;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a contact who works at the account.
 *
 * @param name null where contacts are not listed
 * @param seniority 1 (junior) .. 5 (board)
 * @param manager place of the contact it reports to; -1 for none
 * @param productLines what the contact deals with, in alphabetical order
 * @param declared what a person of ours wrote down lately: supporter 1, neutral 0, opponent -1; NaN for nothing
 * @param sentimentSum decayed sum of the sentiments of interactions
 * @param sentimentWeight decayed number of interactions that have one
 */
public record Profile(
        String id,
        @Nullable String name,
        @Nullable String title,
        @Nullable String department,
        int seniority,
        @Nullable Role role,
        int manager,
        List<String> productLines,
        double declared,
        double sentimentSum,
        double sentimentWeight) {
    public Profile {
        productLines = List.copyOf(productLines);
    }

    /** What to call the person. */
    public String called() {
        return name == null ? id : name;
    }

    /** The mean sentiment, -1..1; NaN without any. */
    public double sentiment() {
        return sentimentWeight == 0 ? Double.NaN : sentimentSum / sentimentWeight;
    }

    boolean hasSay() {
        return role == Role.DECISION_MAKER || role == Role.ECONOMIC_BUYER;
    }
}
