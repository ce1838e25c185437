package org.keygrade.score;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Where the histogram of one column looks: at ordered bits whose leading {@code depth} bits are one of some prefixes,
 * told apart by their next {@code width} bits. Never more than {@link #CELLS} cells.
 */
final class Zoom implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int MAX_WIDTH = 16;

    /** Bounds the memory of a column in a task (24 bytes a cell) and what a task hands on. */
    private static final int CELLS = 1 << MAX_WIDTH;

    private final long[] prefixes;
    private final int depth;
    private final int width;

    private Zoom(long[] prefixes, int depth, int width) {
        this.prefixes = prefixes;
        this.depth = depth;
        this.width = width;
    }

    /** Everything, by sign, exponent and the first four bits of the mantissa. */
    static Zoom all() {
        return new Zoom(new long[] {0}, 0, MAX_WIDTH);
    }

    /** Only cells with these prefixes, ascending, that {@link #prefix} named. */
    Zoom into(long... found) {
        int left = Long.SIZE - depth - width;
        int affordable = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(CELLS / Math.max(1, found.length));
        return new Zoom(found, depth + width, Math.min(left, affordable));
    }

    boolean first() {
        return depth == 0;
    }

    int cells() {
        return prefixes.length << width;
    }

    /** The cell of a number, in the order of numbers; -1 if it is not looked at. */
    int cell(long ordered) {
        int at = first() ? 0 : Arrays.binarySearch(prefixes, ordered >> (Long.SIZE - depth));
        // Only the topmost bit of the first zoom is a sign; flipping it makes the cells ascend.
        long bits = first() ? ordered ^ Long.MIN_VALUE : ordered << depth;
        return at < 0 ? -1 : (at << width) | (int) (bits >>> (Long.SIZE - width));
    }

    /** Which of the prefixes a cell belongs to. */
    int parent(int cell) {
        return cell >> width;
    }

    /** The leading bits that a number of a cell has, given one of them. */
    long prefix(long ordered) {
        return ordered >> (Long.SIZE - depth - width);
    }
}
