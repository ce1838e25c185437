package org.keygrade.generate;

import java.util.List;

/**
 * What is true of a customer before any row is written about it.
 *
 * @param index 0 .. accounts - 1
 * @param parent index of the account it belongs to, or -1
 * @param size 1 for the median customer; revenue, events and people grow with it
 * @param health how well we get on, 0..1
 */
record Account(
        long index,
        long parent,
        String name,
        Land land,
        String industry,
        String segment,
        double size,
        double health,
        Trade trade,
        Bond bond) {
    /** Segment of customers that buy by tender and are silent in between. */
    static final String PUBLIC_SECTOR = "public_sector";

    String id() {
        return Values.account(index);
    }

    boolean tenders() {
        return segment.equals(PUBLIC_SECTOR);
    }

    /** Whether it has ever bought. */
    boolean buys() {
        return trade.lines() > 0;
    }

    /**
     * How it buys.
     *
     * @param yearly revenue in EUR of a usual year
     * @param growth yearly, as a logarithm
     * @param sinceDays days since it became a customer
     * @param churnedDays days since it stopped buying; 0 while it buys
     * @param lines sales lines in the whole history
     * @param perOrder lines of an order
     * @param products the product lines it buys
     * @param discount share taken off, 0..1
     * @param peak month of the year, 0..11, in which it buys most
     */
    record Trade(
            double yearly,
            double growth,
            int sinceDays,
            int churnedDays,
            int lines,
            int perOrder,
            List<Product> products,
            double discount,
            int peak) {
        Trade {
            products = List.copyOf(products);
        }
    }

    /**
     * How we know each other.
     *
     * @param contacts people recorded there
     * @param events meetings, calls, mails and the like in the whole history
     * @param silentDays days since anyone last spoke; 0 while we talk
     * @param silo index of the department nobody talks to, or -1
     * @param tense whether two departments are at odds
     */
    record Bond(int contacts, int events, int silentDays, int silo, boolean tense) {}
}
