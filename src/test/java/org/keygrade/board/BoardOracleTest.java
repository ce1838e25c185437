package org.keygrade.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** 1,000 random small companies against the specification written down once more, in maps, loops and brute force. */
class BoardOracleTest {
    private static final int COMPANIES = 1_000;
    private static final Offset<Double> EXACT = within(1e-9);

    private static final List<Case> CASES = cases();

    /** One company, studied and worked out. */
    private record Case(
            int seed, SmallCompany company, Circumstances times, NaivePeople people, NaivePosition now, Study study) {
        double[] byContact(IntToDoubleFunction value) {
            return IntStream.range(0, people.count).mapToDouble(value).toArray();
        }

        NaivePosition without(int person) {
            return new NaivePosition(company, people, times, person);
        }
    }

    private interface Check {
        void that(Case one);
    }

    private static List<Case> cases() {
        Boards boards = new Boards(ShippedRules.coveredAt(.3));
        return IntStream.range(0, COMPANIES).mapToObj(seed -> of(seed, boards)).toList();
    }

    private static Case of(int seed, Boards boards) {
        SmallCompany company = RandomCompanies.company(seed);
        Circumstances times = RandomCompanies.circumstances(seed);
        NaivePeople people = new NaivePeople(company, times.saturation());
        NaivePosition now = new NaivePosition(company, people, times, -1);
        return new Case(seed, company, times, people, now, boards.study(company.company(), times));
    }

    private static void all(Check check) {
        for (Case one : CASES) {
            try {
                check.that(one);
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("company " + one.seed(), failure);
            }
        }
    }

    /** All that is compared is there to be compared. */
    @Test
    void theCompaniesAreOfAllSorts() {
        assertThat(CASES.stream().flatMap(one -> Stream.of(one.study().pieces())))
                .contains(Piece.values());
        assertThat(CASES.stream().map(one -> one.study().verdict())).contains(Verdict.values());
        assertThat(CASES.stream().flatMap(one -> one.study().moves().stream()).map(Move::kind))
                .contains(Move.Kind.values());
        assertThat(CASES.stream().map(one -> one.study().ways())).contains(null, 0, 1, 2, 3, 4);
        assertThat(CASES.stream()
                        .flatMap(one -> one.study().departures().stream())
                        .filter(Departure::decisionMakerLost))
                .hasSizeGreaterThan(100);
    }

    @Test
    void people() {
        all(one -> {
            assertThat(one.study().influence()).containsExactly(one.people().influence, EXACT);
            assertThat(one.study().stances().stream().mapToDouble(Stance::value).toArray())
                    .containsExactly(one.people().stance, EXACT);
            assertThat(one.study().pieces()).extracting(Piece::name).containsExactly(one.people().piece);
        });
    }

    @Test
    void reachAndCoverage() {
        all(one -> {
            assertThat(one.study().reach()).containsExactly(one.byContact(one.now()::reach), EXACT);
            assertThat(one.study().covering())
                    .containsExactly(IntStream.range(0, one.people().count)
                            .map(one.now()::covering)
                            .toArray());
            assertThat(one.study().coverage()).isCloseTo(one.now().coverage(), EXACT);
        });
    }

    @Test
    void wayToWhoDecides() {
        all(one -> {
            Route route = one.study().route();
            boolean known = one.now().king() >= 0;
            assertThat(route != null).isEqualTo(known);
            assertThat(one.study().ways()).isEqualTo(known ? (Integer) one.now().ways() : null);
            if (route != null) {
                assertThat(route.reliability()).isCloseTo(one.now().route().reliability(), EXACT);
            }
        });
    }

    @Test
    void gatekeeping() {
        all(one -> assertThat(one.study().gatekeeping()).containsExactly(gatekeeping(one), EXACT));
    }

    private static double[] gatekeeping(Case one) {
        NaivePaths whole = one.now().whole(false);
        double[] passing = new double[one.people().count];
        double sum = 0;
        for (int decider : one.people().deciders()) {
            for (int member : one.now().team()) {
                NaivePaths.Path path = whole.best(Set.of(member), decider, Set.of());
                sum += path.reliability();
                path.people().stream()
                        .filter(at -> at < passing.length && at != decider)
                        .forEach(at -> passing[at] += path.reliability());
            }
        }
        double all = sum;
        return one.byContact(contact -> all == 0 ? 0 : passing[contact] / all);
    }

    @Test
    void evaluation() {
        all(one -> {
            Evaluation evaluation = one.study().evaluation();
            assertThat(new double[] {
                        evaluation.material(),
                        evaluation.mobility(),
                        evaluation.kingSafety(),
                        evaluation.structure(),
                        evaluation.tempo()
                    })
                    .containsExactly(
                            new double[] {
                                one.now().material(),
                                one.now().mobility(),
                                one.now().kingSafety(),
                                one.now().structure(),
                                one.now().tempo()
                            },
                            EXACT);
        });
    }

    @Test
    void departures() {
        all(one -> {
            List<Departure> departures = one.study().departures();
            assertThat(departures)
                    .extracting(Departure::person)
                    .containsExactlyElementsOf(IntStream.range(
                                    0, one.people().count + one.company().members())
                            .boxed()
                            .toList());
            double coverage = one.now().coverage();
            double evaluation = one.now().evaluation();
            boolean reached = one.now().route().reliability() > 0;
            for (Departure departure : departures) {
                NaivePosition after = one.without(departure.person());
                assertThat(departure.coverageLost()).isCloseTo(coverage - after.coverage(), EXACT);
                assertThat(departure.evaluationLost()).isCloseTo(evaluation - after.evaluation(), EXACT);
                assertThat(departure.decisionMakerLost())
                        .isEqualTo(reached && after.route().reliability() == 0);
            }
        });
    }

    @Test
    void nextMoves() {
        all(one -> {
            List<Move> expected = new NaiveMoves(one.company(), one.people(), one.now()).best();
            List<Move> moves = one.study().moves();
            assertThat(moves)
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("gain", "pathStrength")
                    .containsExactlyElementsOf(expected);
            assertThat(moves.stream().mapToDouble(Move::gain).toArray())
                    .containsExactly(expected.stream().mapToDouble(Move::gain).toArray(), EXACT);
            assertThat(moves.stream().mapToDouble(Move::pathStrength).toArray())
                    .containsExactly(
                            expected.stream().mapToDouble(Move::pathStrength).toArray(), EXACT);
        });
    }
}
