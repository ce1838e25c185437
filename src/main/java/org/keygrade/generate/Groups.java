package org.keygrade.generate;

/**
 * Who belongs to whom. Accounts come in blocks of fifty; the first of most blocks heads a group of up to three levels,
 * the rest stand alone.
 */
final class Groups {
    private static final int BLOCK = 50;
    private static final int MOST_CHILDREN = 6;
    private static final int MOST_GRANDCHILDREN = 3;

    private Groups() {}

    private static int children(Dice dice) {
        return dice.chance(0.3) ? 0 : dice.within(1, MOST_CHILDREN);
    }

    /** Whether other accounts belong to this one and it belongs to none. */
    static boolean heads(World world, long index) {
        return index % BLOCK == 0 && children(world.dice("group", index)) > 0;
    }

    /** The index of the account this one belongs to, or -1. */
    static long parent(World world, long index) {
        int place = (int) (index % BLOCK);
        long head = index - place;
        Dice dice = world.dice("group", head);
        int children = children(dice);
        int grandchildren = children == 0 ? 0 : dice.within(0, MOST_GRANDCHILDREN);
        if (place == 0 || place > children + grandchildren) {
            return -1;
        }
        return place <= children ? head : head + 1 + world.dice("branch", index).below(children);
    }

    /** The ultimate parent: the account itself if it stands alone. */
    static long root(World world, long index) {
        long at = index;
        for (long up = parent(world, at); up >= 0; up = parent(world, at)) {
            at = up;
        }
        return at;
    }
}
