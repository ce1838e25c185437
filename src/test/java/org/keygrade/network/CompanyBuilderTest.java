package org.keygrade.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.keygrade.board.Boards;
import org.keygrade.board.Circumstances;
import org.keygrade.board.Company;
import org.keygrade.board.Profile;
import org.keygrade.board.ShippedRules;
import org.keygrade.board.Study;
import org.keygrade.board.Ties;
import org.keygrade.network.Contact.Presence;
import org.keygrade.network.Rules.Roster;

/** From people by id to people by place. */
class CompanyBuilderTest {
    private static final double TOGETHER = 1 - StrictMath.exp(-1 / 3.0);

    private static AccountGraph graph() {
        return new AccountGraph(Rules.of(NetworkSamples.config(), NetworkSamples.AS_OF, Roster.LISTED));
    }

    private static ContactFacts under(@Nullable String manager) {
        return new ContactFacts(null, null, null, 3, null, null, manager, null);
    }

    private static DeclaredTie tie(String from, TieKind kind, String to, @Nullable Double weight) {
        return new DeclaredTie(from, to, kind, weight);
    }

    @Test
    void whoReportsIsTiedAndFollows() {
        AccountGraph graph = graph();
        graph.contact("c", under("a"), Presence.HERE);
        graph.contact("b", under("gone"), Presence.HERE);
        graph.contact("a", under("a"), Presence.HERE);
        graph.contact("gone", under("a"), Presence.LEFT);

        Company company = graph.company();

        assertThat(company.contacts()).extracting(Profile::id).containsExactly("a", "b", "c");
        assertThat(company.contacts()).extracting(Profile::manager).containsExactly(-1, -1, 0);
        same(company.ties(), new Ties(of(0), of(2), of(.6), of(0.0), new boolean[1], of(2), of(0), of(.6)));
    }

    @Test
    void whatSomebodyWroteDown() {
        AccountGraph graph = graph();
        for (String id : List.of("a", "b", "c", "d")) {
            graph.contact(id, under(null), Presence.HERE);
        }
        graph.tie(tie("b", TieKind.INFLUENCES, "a", null));
        graph.tie(tie("b", TieKind.CONFLICTS_WITH, "a", .25));
        graph.tie(tie("c", TieKind.BLOCKS, "b", null));
        graph.tie(tie("c", TieKind.WORKS_WITH, "d", null));
        graph.tie(tie("c", TieKind.WORKS_WITH, "c", 1.0));
        graph.tie(tie("c", TieKind.WORKS_WITH, "nobody", 1.0));
        graph.tie(tie("a", TieKind.INFLUENCES, "d", 0.0));

        Ties expected = new Ties(
                of(0, 1, 2),
                of(1, 2, 3),
                of(.5, 0, .4),
                of(.25, .5, 0),
                new boolean[] {false, true, false},
                of(0),
                of(1),
                of(.5));
        same(graph.company().ties(), expected);
    }

    @Test
    void whoMeetsUsTogetherIsTiedALittle() {
        AccountGraph graph = graph();
        for (String id : List.of("gone", "b", "a")) {
            graph.contact(id, under(null), id.equals("gone") ? Presence.LEFT : Presence.HERE);
        }
        for (String id : List.of("a", "b")) {
            graph.touch(NetworkSamples.touch(0, "i", id, "m", Channel.CALL, Direction.OUTBOUND));
        }
        graph.touch(NetworkSamples.touch(0, "j", "a", "m", Channel.CALL, Direction.OUTBOUND));
        graph.touch(NetworkSamples.touch(0, "j", "gone", "m", Channel.CALL, Direction.OUTBOUND));

        same(
                graph.company().ties(),
                new Ties(of(0), of(1), of(TOGETHER), of(0.0), new boolean[1], of(), of(), new double[0]));
    }

    @Test
    void productLinesInAlphabeticalOrder() {
        AccountGraph graph = graph();
        graph.contact(
                "a", new ContactFacts(null, null, null, null, null, "saw; drill ;;saw", null, null), Presence.HERE);

        assertThat(graph.company().contacts())
                .containsExactly(
                        new Profile("a", null, null, null, 2, null, -1, List.of("drill", "saw"), Double.NaN, 0, 0));
    }

    /** People and ties may come in any order, as long as what passed between them comes oldest first. */
    @Test
    void orderTellsNothing() {
        for (int seed = 0; seed < 200; seed++) {
            Study first = study(seed, new Random(1));
            Study second = study(seed, new Random(2));

            assertThat(second)
                    .usingRecursiveComparison()
                    .withComparatorForType(Double::compare, Double.class)
                    .ignoringFields("graphs", "company.ties.follower", "company.ties.leader", "company.ties.say")
                    .isEqualTo(first);
        }
    }

    private static Study study(int seed, Random order) {
        AccountGraph graph = graph();
        Random random = new Random(seed);
        List<Runnable> known = new ArrayList<>();
        int contacts = 2 + random.nextInt(7);
        IntStream.range(0, contacts).forEach(at -> {
            String manager = random.nextBoolean() ? null : "c" + random.nextInt(contacts);
            String role = random.nextInt(3) == 0 ? "decision_maker" : null;
            ContactFacts facts = new ContactFacts(null, null, "IT", 1 + random.nextInt(5), role, null, manager, null);
            known.add(() -> graph.contact("c" + at, facts, Presence.HERE));
        });
        IntStream.range(0, 3).forEach(at -> known.add(() -> graph.teamMember("m" + at)));
        for (int i = random.nextInt(20); i > 0; i--) {
            TieKind kind = TieKind.at(random.nextInt(4));
            DeclaredTie tie =
                    tie("c" + random.nextInt(contacts), kind, "c" + random.nextInt(contacts), random.nextDouble());
            known.add(() -> graph.tie(tie));
        }
        Collections.shuffle(known, order);
        known.forEach(Runnable::run);
        for (int age = 60; age > 0; age--) {
            graph.touch(NetworkSamples.touch(
                    age,
                    "i" + age / 3,
                    "c" + random.nextInt(contacts),
                    "m" + random.nextInt(3),
                    Channel.MEETING,
                    Direction.UNKNOWN,
                    random.nextDouble() - .5));
        }
        return new Boards(ShippedRules.coveredAt(.3)).study(graph.company(), new Circumstances(3, 0, 0, 0));
    }

    private static void same(Ties ties, Ties expected) {
        assertThat(ties)
                .usingRecursiveComparison()
                .withComparatorForType(Double::compare, Double.class)
                .isEqualTo(expected);
    }

    private static int[] of(int... values) {
        return values;
    }

    private static double[] of(double... values) {
        return values;
    }
}
