package org.keygrade.attention;

import static org.keygrade.attention.Mornings.AS_OF;
import static org.keygrade.attention.Mornings.ago;
import static org.keygrade.attention.Mornings.grade;
import static org.keygrade.attention.Mornings.quiet;
import static org.keygrade.attention.Mornings.told;
import static org.keygrade.testing.Frames.row;

import java.sql.Date;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class DecisionMakersTest {
    @Test
    void whoDecidedAndLeftIsToldForThirtyDays() {
        quiet().with(
                        "contacts",
                        contact("k0", "CEO", "decision_maker", ago(0)),
                        contact("k29", null, "decision_maker", ago(29)),
                        contact("k30", "CEO", "decision_maker", ago(30)),
                        contact("tomorrow", "CEO", "decision_maker", ago(-1)),
                        contact("here", "CEO", "decision_maker", null),
                        contact("user", "Fitter", "user", ago(1)),
                        contact("nothing", "Fitter", null, ago(1)))
                .finds(
                        told(
                                "a",
                                "decision_maker_left",
                                "k0",
                                AS_OF,
                                "Acme: Name of k0 (CEO), who decided there, left on 2026-06-30."
                                        + " Find out who decides now, and who could introduce us."),
                        told(
                                "a",
                                "decision_maker_left",
                                "k29",
                                AS_OF.minusDays(29),
                                "Acme: Name of k29, who decided there, left on 2026-06-01."
                                        + " Find out who decides now, and who could introduce us."));
    }

    @Test
    void anotherKingThanOnTheNightBefore() {
        quiet().with("contacts", contact("old", null, "user", null), contact("new", null, "decision_maker", null))
                .with("positions", row("a", "new", "king"), row("a", "old", "queen"), row("b", "same", "king"))
                .with("before", row("a", "old", "king"), row("a", "new", "pawn"), row("b", "same", "king"))
                .finds(told(
                        "a",
                        "decision_maker_changed",
                        "new",
                        AS_OF,
                        "Acme: Name of new decides there now, and no longer Name of old. Get to know Name of new."));
    }

    @Test
    void aKingWhoLeftIsNoChange() {
        quiet().with("contacts", contact("old", null, "economic_buyer", ago(0)))
                .with("positions", row("a", "new", "king"))
                .with("before", row("a", "old", "king"))
                .finds();
    }

    @Test
    void theFirstKingIsNoChangeAndWhoIsNotListedHasAnId() {
        quiet().with("contacts", contact("new", null, "decision_maker", null))
                .with("positions", row("a", "first", "king"), row("b", "new", "king"))
                .with("before", row("a", "first", "pawn"), row("b", "closed", "king"))
                .finds(told(
                        "b",
                        "decision_maker_changed",
                        "new",
                        AS_OF,
                        "Bolt: Name of new decides there now, and no longer closed. Get to know Name of new."));
    }

    @Test
    void openOpportunitiesNeedAPathToWhoDecides() {
        quiet().with("contacts")
                .with("grades", grade("a"), grade("b"), grade("near", "name", "Near"), grade("new", "name", "New"))
                .with("networks", row("a", 0.0), row("b", null), row("near", 0.001))
                .with(
                        "opportunities",
                        row("a", 1_234_567_00L, ago(5), "open"),
                        row("a", 50L, ago(9), "open"),
                        row("a", 7_00L, ago(20), "won"),
                        row("b", 9_00L, null, "open"),
                        row("near", 9_00L, ago(1), "open"),
                        row("new", 9_00L, ago(1), "open"))
                .finds(
                        told(
                                "a",
                                "opportunity_without_path",
                                null,
                                AS_OF.minusDays(9),
                                "Acme: 2 open opportunities (1,234,567.50), and no path to who decides."
                                        + " Find somebody who could introduce us."),
                        told(
                                "b",
                                "opportunity_without_path",
                                null,
                                null,
                                "Bolt: 1 open opportunity (9.00), and nobody is known who decides. Find out who does."),
                        told(
                                "new",
                                "opportunity_without_path",
                                null,
                                AS_OF.minusDays(1),
                                "New: 1 open opportunity (9.00), and nobody is known who decides. Find out who does."));
    }

    private static Row contact(String id, String title, String role, Date leftOn) {
        return row(id, "a", "Name of " + id, title, role, leftOn);
    }
}
