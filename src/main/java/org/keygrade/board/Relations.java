package org.keygrade.board;

import java.util.Arrays;

/**
 * Relationships by contact and, within it, by member: those of contact i stand at {@code start[i]} to
 * {@code start[i + 1]}.
 *
 * @param member places among the members
 * @param strength 0..1, now
 * @param earlier 0..1, 90 days ago
 */
@SuppressWarnings("ArrayRecordComponent") // read in inner loops, compared by nobody
public record Relations(int[] start, int[] member, double[] strength, double[] earlier) {
    /** Relationships to be filled in by contact, then by member. */
    public static final class Builder {
        private final int[] start;
        private int[] member = new int[8];
        private double[] strength = new double[8];
        private double[] earlier = new double[8];
        private int count;

        public Builder(int contacts) {
            start = new int[contacts + 1];
        }

        public void add(int contact, int with, double now, double before) {
            if (count == member.length) {
                member = Arrays.copyOf(member, 2 * count);
                strength = Arrays.copyOf(strength, 2 * count);
                earlier = Arrays.copyOf(earlier, 2 * count);
            }
            member[count] = with;
            strength[count] = now;
            earlier[count] = before;
            count++;
            start[contact + 1] = count;
        }

        public Relations build() {
            for (int contact = 1; contact < start.length; contact++) {
                start[contact] = Math.max(start[contact], start[contact - 1]);
            }
            return new Relations(
                    start, Arrays.copyOf(member, count), Arrays.copyOf(strength, count), Arrays.copyOf(earlier, count));
        }
    }

    /** The strengths of each contact's relationships, added up. */
    public double[] byContact() {
        double[] sums = new double[start.length - 1];
        for (int contact = 0; contact < sums.length; contact++) {
            for (int at = start[contact]; at < start[contact + 1]; at++) {
                sums[contact] += strength[at];
            }
        }
        return sums;
    }

    /** The same of each of so many members. */
    public double[] byMember(int members) {
        double[] sums = new double[members];
        for (int at = 0; at < member.length; at++) {
            sums[member[at]] += strength[at];
        }
        return sums;
    }

    public int count() {
        return member.length;
    }
}
