package org.keygrade.generate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The org chart of an account: one head, a head per department below, everyone else below them. */
final class People {
    /** Departments that report to the management. */
    static final List<String> DEPARTMENTS =
            List.of("purchasing", "engineering", "production", "finance", "maintenance", "it", "logistics", "quality");

    private static final String MANAGEMENT = "management";
    private static final int BOARD = 5;

    private People() {}

    /**
     * A person at an account.
     *
     * @param index 0 for the head, who never leaves
     * @param manager index of the manager, or -1
     * @param branch index of the department in {@link #DEPARTMENTS}, or -1 for the management
     * @param leftDays days since the person left; 0 for those who are there
     */
    record Person(
            int index,
            int manager,
            int branch,
            String department,
            int seniority,
            @Nullable String role,
            int leftDays) {
        boolean presentBefore(int daysAgo) {
            return leftDays < daysAgo || leftDays == 0;
        }
    }

    static List<Person> of(World world, Account account) {
        int count = account.bond().contacts();
        int span = count < 10 ? 4 : count < 60 ? 6 : DEPARTMENTS.size();
        List<Person> people = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Dice dice = world.dice("person", account.index(), i);
            people.add(i == 0 ? head(dice) : below(dice, i, people.get((i - 1) / span)));
        }
        return people;
    }

    private static Person head(Dice dice) {
        String role = dice.chance(0.85) ? "decision_maker" : "economic_buyer";
        return new Person(0, -1, -1, MANAGEMENT, BOARD, role, 0);
    }

    private static Person below(Dice dice, int index, Person manager) {
        int branch = manager.branch() < 0 ? index - 1 : manager.branch();
        String department = DEPARTMENTS.get(branch);
        int seniority = Math.max(1, manager.seniority() - 1);
        String role = dice.chance(0.1) ? null : role(dice, department, seniority);
        return new Person(
                index,
                manager.index(),
                branch,
                department,
                seniority,
                role,
                dice.chance(0.05) ? dice.within(10, 600) : 0);
    }

    private static String role(Dice dice, String department, int seniority) {
        boolean leads = seniority >= BOARD - 1;
        return switch (department) {
            case "purchasing" ->
                dice.chance(leads ? 0.4 : 0.2) ? "gatekeeper" : leads ? "economic_buyer" : "influencer";
            case "finance" -> leads ? "economic_buyer" : "influencer";
            case "engineering", "quality" -> dice.chance(0.7) ? "specifier" : "influencer";
            case "it" -> dice.chance(0.5) ? "specifier" : "influencer";
            default -> dice.chance(0.8) ? "user" : "influencer";
        };
    }
}
