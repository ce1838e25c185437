package org.keygrade.generate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.keygrade.generate.People.Person;

/**
 * contact_ties: colleagues work together, people influence their managers, some across departments. A silo keeps to
 * itself; two departments at odds conflict, and now and then one blocks the other.
 */
final class Ties {
    private static final int REACH = 12;

    private final World world;
    private final Account account;
    private final List<Person> people;
    private final Set<String> known = new HashSet<>();
    private final List<Row> rows = new ArrayList<>();

    private Ties(World world, Account account) {
        this.world = world;
        this.account = account;
        this.people = People.of(world, account);
    }

    static Iterator<Row> rows(World world, long unit) {
        Ties ties = new Ties(world, Customers.at(world, unit));
        ties.people.forEach(ties::of);
        return ties.rows.iterator();
    }

    private void of(Person person) {
        Dice dice = world.dice("contact_ties", account.index(), person.index());
        if (person.manager() >= 0 && dice.chance(0.5)) {
            tie(dice, person, people.get(person.manager()), "influences");
        }
        int tries = dice.within(2, 5);
        for (int i = 0; i < tries && people.size() > 1; i++) {
            Person other = near(dice, person);
            if (other.index() != person.index()) {
                tie(dice, person, other, kind(dice, person, other));
            }
        }
    }

    /** Mostly someone whose index is close, which is how small departments are laid out. */
    private Person near(Dice dice, Person person) {
        int other = dice.chance(0.7) ? person.index() + dice.within(-REACH, REACH) : dice.below(people.size());
        return people.get(Math.floorMod(other, people.size()));
    }

    private String kind(Dice dice, Person one, Person other) {
        boolean atOdds = account.bond().tense()
                && Math.max(one.branch(), other.branch()) == 1
                && Math.min(one.branch(), other.branch()) == 0;
        if (atOdds) {
            return dice.chance(0.8) ? "conflicts_with" : "blocks";
        }
        return dice.chance(0.02) ? "conflicts_with" : dice.chance(0.25) ? "influences" : "works_with";
    }

    private void tie(Dice dice, Person from, Person to, String kind) {
        int silo = account.bond().silo();
        boolean separated = from.branch() != to.branch() && (from.branch() == silo || to.branch() == silo);
        boolean mutual = kind.equals("works_with") || kind.equals("conflicts_with");
        boolean swapped = mutual && from.index() > to.index();
        Person one = swapped ? to : from;
        Person other = swapped ? from : to;
        if ((silo >= 0 && separated) || !known.add(one.index() + "-" + other.index() + kind)) {
            return;
        }
        rows.add(RowFactory.create(
                account.id(),
                Values.contact(account.index(), one.index()),
                Values.contact(account.index(), other.index()),
                kind,
                dice.chance(0.3) ? null : Values.share(dice.between(0.15, 0.95))));
    }
}
