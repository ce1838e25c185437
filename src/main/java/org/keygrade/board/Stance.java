package org.keygrade.board;

/**
 * Where a contact stands towards us, and how we know.
 *
 * @param value -1 (against us) .. 1 (for us)
 */
public record Stance(double value, Source source) {
    /** How we know. */
    public enum Source {
        /** One of ours wrote it down. */
        DECLARED,
        /** From the sentiment of what passed between us. */
        INFERRED,
        /** Nobody said and nothing tells: 0. */
        UNKNOWN
    }

    /** On whose side a contact is. */
    public enum Side {
        OURS,
        NEUTRAL,
        CRITIC
    }

    /**
     * What was declared, else sentiment x R/(R + kappa) with R for the decayed number of interactions that have one:
     * a bad mood alone makes nobody an opponent, so it counts no lower than the floor.
     *
     * @param saturation kappa
     */
    public static Stance of(Profile contact, double saturation, BoardRules rules) {
        if (!Double.isNaN(contact.declared())) {
            return new Stance(contact.declared(), Source.DECLARED);
        }
        if (contact.sentimentWeight() == 0) {
            return new Stance(0, Source.UNKNOWN);
        }
        double weight = contact.sentimentWeight();
        double inferred = contact.sentiment() * weight / (weight + saturation);
        return new Stance(Math.max(rules.inferredFloor(), inferred), Source.INFERRED);
    }

    public Side side(BoardRules rules) {
        if (value >= rules.oursAt()) {
            return Side.OURS;
        }
        return value < 0 && source == Source.DECLARED ? Side.CRITIC : Side.NEUTRAL;
    }
}
