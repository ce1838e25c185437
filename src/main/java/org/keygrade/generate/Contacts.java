package org.keygrade.generate;

import java.util.Iterator;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** contacts: the people of the org charts. */
final class Contacts {
    private Contacts() {}

    static Iterator<Row> rows(World world, long unit) {
        Account account = Customers.at(world, unit);
        return People.of(world, account).stream()
                .map(person -> row(world, account, person))
                .iterator();
    }

    private static Row row(World world, Account account, People.Person person) {
        Dice dice = world.dice("contacts", account.index(), person.index());
        String name = Words.person(dice);
        int space = name.indexOf(' ');
        String mail = Values.slug(name.substring(0, space)) + "." + Values.slug(name.substring(space)) + person.index();
        Object[] stance = dice.chance(0.15) ? stance(world, account, dice) : new Object[4];
        return RowFactory.create(
                Values.contact(account.index(), person.index()),
                account.id(),
                name,
                dice.chance(0.08) ? null : mail + "@a" + (account.index() + 1) + ".example",
                title(person),
                person.department(),
                dice.chance(0.05) ? null : person.seniority(),
                person.role(),
                lines(dice, account, person),
                person.manager() < 0 ? null : Values.contact(account.index(), person.manager()),
                stance[0],
                stance[1],
                stance[2],
                stance[3],
                person.leftDays() == 0 ? null : world.daysAgo(person.leftDays()));
    }

    private static String title(People.Person person) {
        String rank = switch (person.seniority()) {
            case 5 -> "Managing Director";
            case 4 -> "Head";
            case 3 -> "Team Lead";
            case 2 -> "Senior Associate";
            default -> "Associate";
        };
        return person.manager() < 0 ? rank : rank + ", " + person.department();
    }

    private static @Nullable String lines(Dice dice, Account account, People.Person person) {
        if (!"user".equals(person.role()) && !"specifier".equals(person.role())) {
            return null;
        }
        String lines = account.trade().products().stream()
                .map(Product::line)
                .filter(line -> dice.chance(0.5))
                .collect(Collectors.joining(";"));
        return lines.isEmpty() ? account.trade().products().get(0).line() : lines;
    }

    /** stance, stance_on, stance_by, stance_evidence. */
    private static Object[] stance(World world, Account account, Dice dice) {
        double liking = dice.uniform() * 0.6 + account.health() * 0.4;
        String stance = liking > 0.55 ? "supporter" : liking > 0.3 ? "neutral" : "opponent";
        String by = Values.member(Team.of(world, account).get(0).member());
        return new Object[] {stance, world.daysAgo(dice.within(5, 600)), by, dice.pick(Words.EVIDENCE)};
    }
}
