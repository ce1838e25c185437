package org.keygrade.generate;

import static org.keygrade.generate.Values.clamp;

import java.util.ArrayList;
import java.util.List;

/** Draws what is true of each customer; sizes are lognormal, and a few are giants. */
final class Customers {
    private static final double SIGMA = 1.4;
    private static final double GIANTS = 0.0005;
    private static final double GIANT = 15;
    private static final double HEAD = 3;
    private static final double EUR_PER_SIZE = 14_000;
    private static final double LINES_PER_SIZE = 11.6;
    private static final double EVENTS_PER_SIZE = 15;
    private static final double PEOPLE_PER_SIZE = 4.6;
    private static final int MOST_PEOPLE = 2000;
    private static final double ROWS_BY_SIZE = 0.8;

    private Customers() {}

    static Account at(World world, long index) {
        Dice dice = world.dice("customer", index);
        long parent = Groups.parent(world, index);
        Land land = dice.pick(Land.ALL);
        String industry = dice.pick(Words.INDUSTRY);
        double size = world.size() * size(dice) * (Groups.heads(world, index) ? HEAD : 1);
        double health = clamp(0.5 + 0.22 * dice.normal(), 0.02, 0.98);
        String segment = segment(dice, size);
        boolean tenders = segment.equals(Account.PUBLIC_SECTOR);
        String name = name(world, dice, index, industry, land, tenders);
        Account.Trade trade = trade(dice, size, health);
        return new Account(
                index, parent, name, land, industry, segment, size, health, trade, bond(dice, size, health, tenders));
    }

    private static double size(Dice dice) {
        double usual = Math.max(0.02, dice.lognormal(SIGMA));
        return dice.chance(GIANTS) ? usual * GIANT * dice.pareto(2) : usual;
    }

    private static String segment(Dice dice, double size) {
        if (dice.chance(0.08)) {
            return Account.PUBLIC_SECTOR;
        }
        return size > 6 ? "enterprise" : size > 1 ? "mid_market" : "small_business";
    }

    private static String name(World world, Dice dice, long index, String industry, Land land, boolean tenders) {
        String town = dice.pick(land.towns());
        if (tenders) {
            return dice.pick(List.of("City Works ", "Water Board ", "District Hospital ", "Port Authority ")) + town;
        }
        String house = world.dice("house", Groups.root(world, index)).pick(Words.HOUSE);
        return house + " " + industry + " " + town + " " + land.form();
    }

    /** How many rows an account of this size has, as a factor: somewhat fewer than in proportion. */
    static double rows(double size) {
        return StrictMath.pow(size, ROWS_BY_SIZE);
    }

    private static Account.Trade trade(Dice dice, double size, double health) {
        int since = dice.chance(0.15) ? dice.within(30, 1000) : dice.within(1200, 8000);
        int churned = dice.chance(0.12 * (1.4 - health)) ? dice.within(60, 900) : 0;
        double growth = clamp((health - 0.5) * 0.5 + 0.12 * dice.normal(), -0.7, 0.7);
        double span = World.SALES_MONTHS * Timeline.MONTH;
        double active = Math.max(0, Math.min(since, span) - churned) / span;
        int lines = dice.chance(0.04) ? 0 : dice.around(LINES_PER_SIZE * rows(size) * active * dice.lognormal(0.3));
        return new Account.Trade(
                EUR_PER_SIZE * size * dice.lognormal(0.5),
                growth,
                since,
                churned,
                lines,
                dice.within(1, 4),
                products(dice, size),
                clamp(0.02 + 0.02 * StrictMath.log(1 + size) + 0.03 * dice.normal(), 0, 0.2),
                dice.below(12));
    }

    private static List<Product> products(Dice dice, double size) {
        List<Product> bought = new ArrayList<>();
        double each = Math.min(0.8, 0.25 + 0.1 * StrictMath.log(1 + size));
        for (Product product : Product.ALL) {
            if (dice.chance(each)) {
                bought.add(product);
            }
        }
        return bought.isEmpty() ? List.of(dice.pick(Product.ALL)) : bought;
    }

    private static Account.Bond bond(Dice dice, double size, double health, boolean tenders) {
        int contacts = dice.chance(0.05)
                ? 0
                : Math.min(MOST_PEOPLE, 1 + dice.around(PEOPLE_PER_SIZE * StrictMath.pow(size, 0.55)));
        double often = EVENTS_PER_SIZE * rows(size) * (0.3 + 1.4 * health);
        int events = contacts == 0 ? 0 : dice.around(often * dice.lognormal(0.4));
        boolean dormant = dice.chance(tenders ? 0.6 : 0.25 * (1.2 - health));
        return new Account.Bond(
                contacts,
                events,
                dormant ? dice.within(60, 500) : 0,
                contacts >= 8 && dice.chance(0.25) ? dice.below(People.DEPARTMENTS.size()) : -1,
                contacts >= 6 && dice.chance(0.2));
    }
}
