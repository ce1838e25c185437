package org.keygrade.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.keygrade.board.Person.boss;
import static org.keygrade.board.Person.person;
import static org.keygrade.board.SmallCompany.team;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keygrade.board.SmallCompany.Pair;
import org.keygrade.board.SmallCompany.Tie;

/** What holds of every board. */
class BoardPropertiesTest {
    private static final int COMPANIES = 1_000;

    private static Study study(int seed) {
        return RandomCompanies.company(seed).study(RandomCompanies.circumstances(seed));
    }

    private static void same(Study study, Study expected) {
        assertThat(study)
                .usingRecursiveComparison()
                .withComparatorForType(Double::compare, Double.class)
                .ignoringFields("company", "graphs")
                .isEqualTo(expected);
    }

    @Test
    void reuseTellsNothing() {
        Boards used = new Boards(ShippedRules.coveredAt(.3));
        for (int seed = 0; seed < COMPANIES; seed++) {
            same(used.study(RandomCompanies.company(seed).company(), RandomCompanies.circumstances(seed)), study(seed));
        }
    }

    @Test
    void orderOfArcsTellsNothing() {
        for (int seed = 0; seed < COMPANIES; seed++) {
            SmallCompany company = RandomCompanies.company(seed);
            Collections.shuffle(company.arcs(), new Random(seed));

            same(company.study(RandomCompanies.circumstances(seed)), study(seed));
        }
    }

    /** Nor is it a loss to get to know anybody important who is not against us. */
    @Test
    void gettingToKnowAHeadOfDepartmentIsAGain() {
        int introduced = 0;
        for (int seed = 0; seed < COMPANIES; seed++) {
            Study before = study(seed);
            for (int contact = 0;
                    contact < before.pieces().length
                            && RandomCompanies.company(seed).members() > 0;
                    contact++) {
                boolean neutral = before.sides().get(contact) == Stance.Side.NEUTRAL;
                if (neutral && before.pieces()[contact].isOfficer() && before.reach()[contact] < .3) {
                    SmallCompany after = RandomCompanies.company(seed).knows(0, contact, .5);
                    assertThat(after.study(RandomCompanies.circumstances(seed))
                                    .evaluation()
                                    .total())
                            .as("company %d, contact %d", seed, contact)
                            .isGreaterThan(before.evaluation().total());
                    introduced++;
                }
            }
        }
        assertThat(introduced).isGreaterThan(100);
    }

    @Test
    void aMoveLeadsFromAMemberToTheContactPastNobodyWhoIsAgainstUs() {
        int between = 0;
        for (int seed = 0; seed < COMPANIES; seed++) {
            SmallCompany company = RandomCompanies.company(seed);
            Study study = study(seed);
            for (Move move : study.moves()) {
                List<Integer> path = move.path();
                assertThat(path.get(0)).isEqualTo(study.company().member(move.member()));
                assertThat(path.get(path.size() - 1)).isEqualTo(move.contact());
                assertThat(path.subList(1, path.size() - 1))
                        .allSatisfy(at -> assertThat(study.sides().get(at)).isNotEqualTo(Stance.Side.CRITIC));
                for (int at = 1; at + 1 < path.size(); at++) {
                    assertThat(tie(company, path.get(at), path.get(at + 1))).satisfies(BoardPropertiesTest::isOpen);
                    between++;
                }
            }
        }
        assertThat(between).isGreaterThan(100);
    }

    private static Tie tie(SmallCompany company, int one, int other) {
        return company.ties().getOrDefault(new Pair(Math.min(one, other), Math.max(one, other)), new Tie(0, 0, false));
    }

    private static void isOpen(Tie tie) {
        assertThat(tie.blocks()).isFalse();
        assertThat(tie.positive()).isGreaterThanOrEqualTo(.1).isGreaterThanOrEqualTo(tie.negative());
    }

    /** Unless the contact makes a queen, who is there from five contacts on, or those recorded are juniors. */
    @Test
    void recordingAnExpectedContactCostsNothing() {
        int recorded = 0;
        for (int seed = 0; seed < COMPANIES; seed++) {
            SmallCompany company = RandomCompanies.company(seed);
            int contacts = company.contacts().size();
            Circumstances expecting = new Circumstances(3, 0, 0, contacts + 1 + seed % 3);
            Study before = company.study(expecting);
            Study after = company.contact(person()).study(expecting);
            boolean samePieces = IntStream.range(0, contacts).allMatch(at -> before.pieces()[at] == after.pieces()[at]);
            if (samePieces) {
                assertThat(after.evaluation().material())
                        .isGreaterThanOrEqualTo(before.evaluation().material() - 1e-12);
                recorded++;
            }
            assertThat(after.evaluation().mobility())
                    .isEqualTo(before.evaluation().mobility());
            if (company.contacts().stream().mapToInt(Profile::seniority).sum() >= 2 * (contacts + 1)) {
                assertThat(after.coverage()).isGreaterThanOrEqualTo(before.coverage() - 1e-12);
            }
        }
        assertThat(recorded).isGreaterThan(COMPANIES / 2);
    }

    static Stream<SmallCompany> oddCompanies() {
        SmallCompany hostile = team(2).contacts(6, boss().declared(-1));
        for (int one = 0; one < 6; one++) {
            for (int other = 0; other < one; other++) {
                hostile.tie(one, other, new Tie(0, 1, true));
            }
        }
        SmallCompany circle = team(1);
        for (int at = 0; at < 5; at++) {
            circle.contact(person().under((at + 1) % 5))
                    .follows(at, (at + 1) % 5, .6)
                    .knows(0, at, 0);
        }
        return Stream.of(
                team(0),
                team(3),
                team(0).contacts(4, boss()).tie(0, 1, .5),
                hostile,
                circle,
                team(1).contacts(3, person().under(0)).follows(0, 0, .6),
                team(2).contacts(5, boss().declared(1))
                        .knows(0, 0, 1)
                        .knows(1, 4, 1)
                        .tie(0, 4, 1));
    }

    @ParameterizedTest
    @MethodSource("oddCompanies")
    void nothingIsTooOdd(SmallCompany company) {
        for (double coveredAt : new double[] {0, .3, .6, 1}) {
            Study study = new Boards(ShippedRules.coveredAt(coveredAt))
                    .study(company.company(), new Circumstances(3, 9, 0, 4));

            int people = company.contacts().size() + company.members();
            assertThat(study.departures()).hasSize(people);
            assertThat(study.evaluation().total()).isBetween(-17.0, 22.0);
            assertThat(study.coverage()).isBetween(0.0, 1.0);
            assertThat(IntStream.range(0, study.influence().length)
                            .mapToDouble(at -> study.influence()[at])
                            .sum())
                    .isCloseTo(company.contacts().isEmpty() ? 0 : 1, within(1e-12));
            assertThat(study.moves()).hasSizeLessThanOrEqualTo(3);
        }
    }

    @Test
    void hostileCompanyIsLost() {
        Study study = oddCompanies().toList().get(3).study();

        // queens and pawns at -1, nobody mobile, an enemy as king, both queens uncovered
        assertThat(study.evaluation()).isEqualTo(new Evaluation(-10, 0, -3, -3, 0));
        assertThat(study.verdict()).isEqualTo(Verdict.LOSING);
        assertThat(study.moves()).isEmpty();
    }
}
