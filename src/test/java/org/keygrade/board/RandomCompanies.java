package org.keygrade.board;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.keygrade.board.SmallCompany.Tie;

/** Companies of 0 to 8 contacts and 0 to 4 members, of all sorts; the same seed gives the same one. */
final class RandomCompanies {
    private static final double[] BOUNDS = {.1, .3, .5, 1};
    private static final @Nullable String[] DEPARTMENTS = {null, "IT", "Sales", "Works"};

    private final Random random;
    private final int contacts;
    private final double density;

    private RandomCompanies(long seed) {
        random = new Random(seed);
        random.nextInt();
        contacts = random.nextInt(9);
        density = .2 + .6 * random.nextDouble();
    }

    static SmallCompany company(long seed) {
        return new RandomCompanies(seed).company();
    }

    static Circumstances circumstances(long seed) {
        Random random = new Random(-seed);
        return new Circumstances(
                1 + 4 * random.nextDouble(),
                random.nextInt(15),
                random.nextInt(15),
                random.nextBoolean() ? 0 : random.nextInt(11));
    }

    private SmallCompany company() {
        SmallCompany company = SmallCompany.team(random.nextInt(5));
        for (int contact = 0; contact < contacts; contact++) {
            company.contact(person());
        }
        for (int contact = 0; contact < contacts; contact++) {
            relate(company, contact);
            for (int other = 0; other < contact; other++) {
                tie(company, contact, other);
            }
        }
        return company;
    }

    private Person person() {
        Role[] roles = Role.values();
        Person person = Person.person()
                .seniority(1 + random.nextInt(5))
                .role(chance(.4) ? null : chance(.3) ? Role.DECISION_MAKER : roles[random.nextInt(roles.length)])
                .department(DEPARTMENTS[random.nextInt(DEPARTMENTS.length)])
                .under(chance(.5) ? random.nextInt(contacts) : Company.NOBODY);
        if (chance(.5)) {
            person.declared(chance(.2) ? 2 * random.nextDouble() - 1 : random.nextInt(3) - 1);
        }
        double weight = chance(.5) ? 0 : 5 * random.nextDouble();
        return person.sentiment(weight * (2 * random.nextDouble() - 1), weight);
    }

    private void relate(SmallCompany company, int contact) {
        for (int member = 0; member < company.members(); member++) {
            if (chance(density)) {
                company.knew(member, contact, weight(), weight());
            }
        }
    }

    private void tie(SmallCompany company, int one, int other) {
        if (chance(density)) {
            double negative = chance(.3) ? weight() : 0;
            double positive = negative > 0 && chance(.3) ? 0 : weight();
            company.tie(one, other, new Tie(positive, negative, negative > 0 && chance(.5)));
        }
        while (chance(.2)) {
            company.follows(chance(.5) ? one : other, chance(.5) ? one : other, weight());
        }
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** Now and then on a bound, which is where mistakes are. */
    private double weight() {
        return chance(.05) ? BOUNDS[random.nextInt(BOUNDS.length)] : random.nextDouble();
    }
}
