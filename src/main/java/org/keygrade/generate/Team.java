package org.keygrade.generate;

import java.util.ArrayList;
import java.util.List;

/** Our side: who of ours serves an account. A seat 0..19 of a team says what its person does. */
final class Team {
    static final String MANAGER = "account_manager";
    static final String MENTOR = "mentor";

    private static final int FIRST_SERVICE = 1;
    private static final int FIRST_SPECIALIST = 4;
    private static final int FIRST_MANAGER = 8;
    private static final int SEATS = 20;
    private static final int LONG_AGO = 2000;

    private Team() {}

    /**
     * A person of ours in a role.
     *
     * @param fromDays days before the as-of date on which the role began
     * @param toDays days before it on which the role ended; -1 while it lasts
     */
    record Seat(long member, String role, int fromDays, int toDays) {
        boolean servedOn(int daysAgo) {
            return daysAgo <= fromDays && daysAgo > toDays && !role.equals(MENTOR);
        }
    }

    /** Days since this person of ours left; 0 for those who are there. */
    static int leftDays(World world, long member) {
        Dice dice = world.dice("member", member);
        return dice.chance(0.05) ? dice.within(20, 900) : 0;
    }

    /** What the person does, by seat. */
    static String department(int seat) {
        return seat < FIRST_SERVICE
                ? "executive"
                : seat < FIRST_SPECIALIST ? "service" : seat < FIRST_MANAGER ? "technical_sales" : "key_accounts";
    }

    /** The account's team; the managers first, the one in charge before those who left. */
    static List<Seat> of(World world, Account account) {
        Dice dice = world.dice("team", account.index());
        long team = (long) (dice.uniform() * world.teams());
        List<Seat> seats = managers(world, dice, team);
        if (account.size() > 4) {
            add(seats, world, world.member(team, 0), "sponsor", dice.within(700, 1500));
            add(seats, world, world.member(team + 1, 0), MENTOR, dice.within(100, 900));
        }
        int specialists = Math.min(3, (int) StrictMath.log(1 + account.size()));
        int first = dice.below(FIRST_MANAGER - FIRST_SPECIALIST);
        for (int i = 0; i < specialists; i++) {
            int seat = FIRST_SPECIALIST + (first + i) % (FIRST_MANAGER - FIRST_SPECIALIST);
            add(seats, world, world.member(team, seat), "specialist", dice.within(300, 1400));
        }
        if (dice.chance(0.4)) {
            long service = world.member(team, dice.within(FIRST_SERVICE, FIRST_SPECIALIST - 1));
            add(seats, world, service, "service", dice.within(200, 1400));
        }
        return seats;
    }

    /** If the manager left, the next one of the team who is there took over. */
    private static List<Seat> managers(World world, Dice dice, long team) {
        List<Seat> seats = new ArrayList<>();
        int chosen = dice.within(FIRST_MANAGER, SEATS - 1);
        long member = world.member(team, chosen);
        int left = leftDays(world, member);
        if (left == 0) {
            seats.add(new Seat(member, MANAGER, LONG_AGO, -1));
            return seats;
        }
        for (int seat = FIRST_MANAGER; seat < SEATS; seat++) {
            long next = world.member(team, seat);
            if (leftDays(world, next) == 0) {
                seats.add(new Seat(next, MANAGER, left - 1, -1));
                break;
            }
        }
        seats.add(new Seat(member, MANAGER, LONG_AGO, left));
        return seats;
    }

    private static void add(List<Seat> seats, World world, long member, String role, int fromDays) {
        int left = leftDays(world, member);
        if (left < fromDays) {
            seats.add(new Seat(member, role, fromDays, left == 0 ? -1 : left));
        }
    }
}
