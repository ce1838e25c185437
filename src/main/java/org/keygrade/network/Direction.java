package org.keygrade.network;

/** Who reached out. */
enum Direction {
    /** They did. */
    INBOUND,
    /** We did. */
    OUTBOUND,
    /** Nobody said: counts half each way. */
    UNKNOWN;

    private static final Direction[] ALL = values();

    static Direction at(int index) {
        return ALL[index];
    }
}
