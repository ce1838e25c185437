package org.keygrade.board;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A contact in a few words: of seniority 2, and with nothing else known. */
final class Person {
    private int seniority = 2;
    private @Nullable Role role;
    private @Nullable String department;
    private int manager = Company.NOBODY;
    private double declared = Double.NaN;
    private double sentimentSum;
    private double sentimentWeight;

    static Person person() {
        return new Person();
    }

    static Person boss() {
        return new Person().role(Role.DECISION_MAKER);
    }

    Person seniority(int level) {
        seniority = level;
        return this;
    }

    Person role(@Nullable Role buying) {
        role = buying;
        return this;
    }

    Person department(@Nullable String name) {
        department = name;
        return this;
    }

    Person under(int place) {
        manager = place;
        return this;
    }

    /** A supporter (1), neutral (0) or opponent (-1), as one of ours wrote down. */
    Person declared(double stance) {
        declared = stance;
        return this;
    }

    Person sentiment(double sum, double weight) {
        sentimentSum = sum;
        sentimentWeight = weight;
        return this;
    }

    Profile profile(int place) {
        return new Profile(
                "c" + place,
                null,
                null,
                department,
                seniority,
                role,
                manager,
                List.of(),
                declared,
                sentimentSum,
                sentimentWeight);
    }
}
