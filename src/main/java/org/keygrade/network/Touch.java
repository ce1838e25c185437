package org.keygrade.network;

/**
 * One member and one contact in one interaction.
 *
 * @param age whole days before the as-of date, 0 or more
 * @param interactionId shared by the rows of one meeting or mail
 * @param memberLeft whether the member is no longer with us
 * @param sentiment -1..1; NaN where nobody said
 */
record Touch(
        int age,
        String interactionId,
        String contactId,
        String memberId,
        boolean memberLeft,
        Channel channel,
        Direction direction,
        double sentiment) {
    /** Meetings and what they sent: signs that the other side takes part. */
    boolean engaged() {
        return channel == Channel.MEETING || direction == Direction.INBOUND;
    }
}
