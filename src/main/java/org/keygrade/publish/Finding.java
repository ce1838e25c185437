package org.keygrade.publish;

/**
 * Something a look at a warehouse found.
 *
 * @param what the sentence that names it
 * @param means what that means for readers or for the next run
 * @param mend how to mend it, or that nothing has to be done
 */
public record Finding(Weight weight, String what, String means, String mend) {
    /** How much a finding matters. */
    public enum Weight {
        /** The warehouse is not sound. */
        WRONG,
        /** Good to know; nothing is lost by leaving it. */
        NOTE
    }

    private static final String REPAIR = "keygrade doctor --repair mends it";

    static Finding wrong(String what, String means, String mend) {
        return new Finding(Weight.WRONG, what, means, mend);
    }

    /** Wrong, and safe to repair. */
    static Finding repairable(String what, String means) {
        return wrong(what, means, REPAIR + ".");
    }

    static Finding note(String what, String means, String mend) {
        return new Finding(Weight.NOTE, what, means, mend);
    }

    public boolean isWrong() {
        return weight == Weight.WRONG;
    }

    /** One line. */
    @Override
    public String toString() {
        return what + " " + means + " " + mend;
    }
}
