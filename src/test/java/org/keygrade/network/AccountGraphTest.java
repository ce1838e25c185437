package org.keygrade.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.keygrade.network.NetworkSamples.ASK;
import static org.keygrade.network.NetworkSamples.config;
import static org.keygrade.network.NetworkSamples.touch;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.keygrade.network.Contact.Presence;
import org.keygrade.network.Rules.Roster;

/** Cases worked out by hand: half-life 90 days, saturation 3, inbound 1.5, meeting 3, call 2, event 1.5, email 1. */
class AccountGraphTest {
    private static final Offset<Double> EXACT = within(1e-12);

    @Test
    void meetingCountsHalfEachWay() {
        AccountGraph graph = graph();
        graph.contact("c", level(3), Presence.HERE);
        graph.touch(touch(0, "i", "c", "m", Channel.MEETING, Direction.UNKNOWN));

        // IR = 1 * 1.5 + 1.5 * 1.5 = 3.75
        Relationship only = only(graph);
        assertThat(only.strength()).isCloseTo(1 - Math.exp(-3.75 / 3), EXACT);
        assertThat(only.reciprocity()).isEqualTo(1.0);
        assertThat(only.trend()).isCloseTo(Math.log(4.75) / Math.log(2), EXACT);
        assertThat(only.state()).isEqualTo("new");
        assertThat(only.sentiment()).isNull();
    }

    @Test
    void unansweredMailIsNotARelationship() {
        AccountGraph graph = graph();
        graph.contact("c", level(3), Presence.HERE);
        for (int i = 0; i < 50; i++) {
            graph.touch(touch(0, "i" + i, "c", "m", Channel.EMAIL, Direction.OUTBOUND));
        }

        Relationship only = only(graph);
        assertThat(only.strength()).as("50 mails count as one").isCloseTo(1 - Math.exp(-1 / 3.0), EXACT);
        assertThat(only.reciprocity()).isEqualTo(0.0);
    }

    @Test
    void everyAnswerLetsTwoMoreMailsCount() {
        AccountGraph graph = graph();
        graph.contact("c", level(3), Presence.HERE);
        graph.touch(touch(0, "a", "c", "m", Channel.EMAIL, Direction.INBOUND));
        for (int i = 0; i < 9; i++) {
            graph.touch(touch(0, "b" + i, "c", "m", Channel.EMAIL, Direction.OUTBOUND));
        }

        // out min(9, 1 + 2 * 1) = 3, in 1: IR = 3 + 1.5; the two sums themselves are 9 and 1
        Relationship only = only(graph);
        assertThat(only.strength()).isCloseTo(1 - Math.exp(-4.5 / 3), EXACT);
        assertThat(only.reciprocity()).isCloseTo(1 / 9.0, EXACT);
    }

    @Test
    void contactsShareAnInteraction() {
        AccountGraph graph = graph();
        for (String contact : List.of("c1", "c2", "c3", "c4")) {
            graph.contact(contact, level(3), Presence.HERE);
        }
        for (String contact : List.of("c1", "c2", "c3", "c4")) {
            graph.touch(touch(0, "i", contact, "m1", Channel.MEETING, Direction.UNKNOWN));
            graph.touch(touch(0, "i", contact, "m2", Channel.MEETING, Direction.UNKNOWN));
        }

        // 3 / sqrt(4) = 1.5, half of it each way
        assertThat(graph.relationships())
                .hasSize(8)
                .allSatisfy(relationship ->
                        assertThat(relationship.strength()).isCloseTo(1 - Math.exp(-(0.75 + 1.5 * 0.75) / 3), EXACT));
    }

    @Test
    void trendComparesWithNinetyDaysAgo() {
        AccountGraph graph = graph();
        graph.contact("c", level(3), Presence.HERE);
        graph.touch(touch(180, "a", "c", "m", Channel.CALL, Direction.INBOUND));
        graph.touch(touch(90, "b", "c", "m", Channel.CALL, Direction.INBOUND));
        graph.touch(touch(89, "c", "c", "m", Channel.MESSAGE, Direction.INBOUND));

        // now: 2/4 + 2/2 + .5 * 2^(-89/90); then: 2/2 + 2
        double now = 1.5 * (1.5 + 0.5 * Math.pow(2, -89 / 90.0));
        Relationship only = only(graph);
        assertThat(only.trend()).isCloseTo(Math.log((1 + now) / (1 + 1.5 * 3)) / Math.log(2), EXACT);
        assertThat(only.recentRows()).isEqualTo(1);
        assertThat(only.rows()).isEqualTo(3);
        assertThat(only.mainChannel()).isEqualTo("call");
        assertThat(only.state()).isEqualTo("decaying");
    }

    @Test
    void atRiskNeedsThreeRows() {
        AccountGraph graph = graph();
        graph.contact("c", level(3), Presence.HERE);
        graph.touch(touch(200, "a", "c", "m", Channel.CALL, ASK, -1));
        graph.touch(touch(10, "b", "c", "m", Channel.CALL, ASK, -0.5));
        assertThat(only(graph).state()).as("two rows are too few").isEqualTo("strong");

        graph.touch(touch(0, "c", "c", "m", Channel.CALL, ASK, -0.5));
        Relationship only = only(graph);
        double old = Math.pow(2, -200 / 90.0);
        double newer = Math.pow(2, -10 / 90.0);
        assertThat(only.state()).isEqualTo("at_risk");
        assertThat(only.sentiment()).isCloseTo((-old - newer / 2 - 0.5) / (old + newer + 1), EXACT);
    }

    @Test
    void silenceIsMeasuredAgainstTheirOwnRhythm() {
        AccountGraph yearly = graph();
        yearly.contact("c", level(3), Presence.HERE);
        for (int age = 900; age >= 100; age -= 200) {
            yearly.touch(touch(age, "i" + age, "c", "m", Channel.MEETING, ASK));
        }
        assertThat(only(yearly).state())
                .as("100 days, but every 200 days is usual")
                .isNotEqualTo("dormant");

        AccountGraph weekly = graph();
        weekly.contact("c", level(3), Presence.HERE);
        weekly.touch(touch(105, "a", "c", "m", Channel.MEETING, ASK));
        weekly.touch(touch(98, "b", "c", "m", Channel.MEETING, ASK));
        weekly.touch(touch(91, "c", "c", "m", Channel.MEETING, ASK));
        assertThat(only(weekly).state()).isEqualTo("dormant");
    }

    @Test
    void whoLeftIsKeptAndCountsForNothing() {
        AccountGraph graph = graph();
        graph.contact("gone", level(5), Presence.LEFT);
        graph.contact("here", level(1), Presence.HERE);
        graph.mentor("mentor");
        graph.touch(touch(9, "a", "gone", "m", Channel.MEETING, ASK));
        graph.touch(touch(9, "b", "here", "mentor", Channel.MEETING, ASK));
        graph.touch(touch(9, "c", "unlisted", "m", Channel.MEETING, ASK));
        graph.touch(new Touch(9, "d", "here", "left", true, Channel.MEETING, ASK, Double.NaN));

        assertThat(graph.relationships())
                .extracting(Relationship::contactId, Relationship::memberId, Relationship::active)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("gone", "m", false),
                        org.assertj.core.groups.Tuple.tuple("here", "left", false),
                        org.assertj.core.groups.Tuple.tuple("unlisted", "m", false));
        assertThat(told(graph, METRICS)).containsExactly(0.0, 0.0, 0.0, null, 0.0);
    }

    @Test
    void aMemberIsOnTheTeamOrWasInTouchWithinTwelveMonths() {
        AccountGraph graph = graph();
        graph.contact("c", level(3), Presence.HERE);
        graph.teamMember("team");
        graph.touch(touch(500, "a", "c", "team", Channel.MEETING, ASK));
        graph.touch(touch(500, "b", "c", "once", Channel.MEETING, ASK));
        graph.touch(touch(365, "c", "c", "a year ago", Channel.MEETING, ASK));
        graph.touch(touch(364, "d", "c", "this year", Channel.MEETING, ASK));

        assertThat(graph.relationships()).extracting(Relationship::memberId).containsExactly("team", "this year");
    }

    @Test
    void summaryWeighsBySeniority() {
        AccountGraph graph = graph();
        graph.contact("boss", level(5), Presence.HERE);
        graph.contact("clerk", ContactFacts.NONE, Presence.HERE);
        graph.touch(touch(200, "a", "boss", "m1", Channel.EMAIL, Direction.INBOUND, 1));
        graph.touch(touch(100, "b", "boss", "m1", Channel.MEETING, ASK, 0.5));
        graph.touch(touch(0, "c", "boss", "m2", Channel.MEETING, ASK));
        graph.touch(touch(0, "d", "clerk", "m2", Channel.MESSAGE, Direction.OUTBOUND, -1));

        double d200 = Math.pow(2, -200 / 90.0);
        double d100 = Math.pow(2, -100 / 90.0);
        double one = 1 - Math.exp(-(1.5 * d100 + 1.5 * (1.5 * d100 + d200)) / 3);
        double two = 1 - Math.exp(-3.75 / 3);
        double three = 1 - Math.exp(-0.5 / 3);
        double boss = 1 - (1 - one) * (1 - two);
        double thread1 = 5 * one;
        double thread2 = 5 * two + 2 * three;
        double total = thread1 + thread2;
        double mood = (d200 + 0.5 * d100) / (d200 + d100);

        assertThat(told(graph, "coverage")).as("the clerk's reach is below .3").containsExactly(5 / 7.0);
        assertThat(number(graph, "relationship_strength")).isCloseTo((5 * boss + 2 * three) / 7, EXACT);
        assertThat(number(graph, "effective_threads"))
                .isCloseTo(1 / (Math.pow(thread1 / total, 2) + Math.pow(thread2 / total, 2)), EXACT);
        assertThat(number(graph, "relationship_sentiment")).isCloseTo((5 * mood - 2) / 7, EXACT);
        assertThat(number(graph, "engagement_trend")).as("1 recent, 1 before").isEqualTo(0.0);
    }

    @Test
    void engagementCountsInteractionsNotRows() {
        AccountGraph graph = graph();
        graph.contact("c1", level(3), Presence.HERE);
        graph.contact("c2", level(3), Presence.HERE);
        graph.touch(touch(90, "a", "c1", "m", Channel.MEETING, ASK));
        graph.touch(touch(90, "a", "c2", "m", Channel.MEETING, ASK));
        for (int i = 0; i < 6; i++) {
            graph.touch(touch(89, "b" + i, "c1", "m", Channel.EMAIL, Direction.INBOUND));
        }
        graph.touch(touch(1, "c", "c1", "m", Channel.CALL, Direction.OUTBOUND));

        assertThat(number(graph, "engagement_trend")).isCloseTo(Math.log(7 / 2.0) / Math.log(2), EXACT);
    }

    @Test
    void nobodyIsMissingNotZero() {
        assertThat(told(graph(), METRICS)).containsExactly(null, null, 0.0, null, null);
    }

    @Test
    void withoutARosterWhoeverInteractsIsAContact() {
        AccountGraph graph = new AccountGraph(Rules.of(config(), NetworkSamples.AS_OF, Roster.SEEN));
        graph.touch(touch(0, "i", "c", "m", Channel.MEETING, ASK));

        assertThat(only(graph).active()).isTrue();
        assertThat(number(graph, "coverage")).isEqualTo(1.0);
    }

    @Test
    void aSegmentHasItsOwnHalfLife() {
        AccountGraph graph = graph();
        graph.account("tender", null);
        graph.contact("c", level(3), Presence.HERE);
        graph.touch(touch(365, "i", "c", "m", Channel.EMAIL, Direction.INBOUND));
        graph.teamMember("m");

        assertThat(only(graph).strength()).isCloseTo(1 - Math.exp(-1.5 * 0.5 / 3), EXACT);
    }

    private static final String[] METRICS = {
        "coverage", "relationship_strength", "effective_threads", "relationship_sentiment", "engagement_trend"
    };

    private static double number(AccountGraph graph, String column) {
        return (double) told(graph, column).get(0);
    }

    private static List<Object> told(AccountGraph graph, String... columns) {
        return NetworkSamples.summary(graph, columns);
    }

    private static ContactFacts level(int seniority) {
        return NetworkSamples.level(seniority);
    }

    private static AccountGraph graph() {
        return new AccountGraph(Rules.of(config(), NetworkSamples.AS_OF, Roster.LISTED));
    }

    private static Relationship only(AccountGraph graph) {
        List<Relationship> all = graph.relationships().toList();
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
