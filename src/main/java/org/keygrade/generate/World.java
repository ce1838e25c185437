package org.keygrade.generate;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What a made-up company follows from: everything in it is a function of these and of indices.
 *
 * @param accounts how many customers there are
 * @param seed same seed, same company
 * @param asOf the day it is seen on; nothing clean is dated later, except what is planned
 * @param size how large its customers are; 1 is usual
 */
record World(long accounts, long seed, LocalDate asOf, double size) implements Serializable {
    /** Months of sales behind the as-of date. */
    static final int SALES_MONTHS = 39;
    /** Months of interactions behind the as-of date. */
    static final int TALK_MONTHS = 26;

    private static final int TEAM = 20;
    private static final int ACCOUNTS_PER_TEAM = 500;

    /** With customers of the usual size. */
    World(long accounts, long seed, LocalDate asOf) {
        this(accounts, seed, asOf, 1);
    }

    Dice dice(String topic, long index) {
        return dice(topic, index, 0);
    }

    Dice dice(String topic, long index, long item) {
        return Dice.of(seed, topic, index, item);
    }

    LocalDate daysAgo(int days) {
        return asOf.minusDays(days);
    }

    /** How many people of ours there are. */
    long members() {
        return teams() * TEAM;
    }

    /** Teams of 20 people of ours, each able to serve accounts by itself. */
    long teams() {
        return Math.max(2, accounts / ACCOUNTS_PER_TEAM);
    }

    /** A person of ours: a seat 0..19 in a team. */
    long member(long team, int seat) {
        return Math.floorMod(team, teams()) * TEAM + seat;
    }

    static int seat(long member) {
        return (int) (member % TEAM);
    }
}
