package org.keygrade.network;

/** One of our people, as seen from one account. */
final class Member {
    private final String id;
    private boolean current;
    private boolean left;
    private boolean mentor;

    Member(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    /** On the account team, or in touch within the 12 months before the as-of date. */
    void join() {
        current = true;
    }

    void leave() {
        left = true;
    }

    /** A mentor stands outside the day-to-day team, whatever else links the person to the account. */
    void mentor() {
        mentor = true;
    }

    boolean left() {
        return left;
    }

    boolean isMentor() {
        return mentor;
    }

    boolean active() {
        return current && !left && !mentor;
    }
}
