package org.keygrade.attention;

import static org.keygrade.attention.Mornings.AS_OF;
import static org.keygrade.attention.Mornings.ago;
import static org.keygrade.attention.Mornings.day;
import static org.keygrade.attention.Mornings.grade;
import static org.keygrade.attention.Mornings.quiet;
import static org.keygrade.attention.Mornings.told;
import static org.keygrade.testing.Frames.row;

import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** Who left us, and where nobody has been in touch. */
class SilenceTest {
    @Test
    void theOnlyOneOfOursWhoKnewThemLeft() {
        quiet().with("team_members", row("m89", "Mia Last", ago(89)), row("m90", "Max Past", ago(90)))
                .with(
                        "relationships",
                        row("a", "m89", "c1", 0.3, false),
                        row("a", "m89", "c2", 0.9, false),
                        row("a", "m1", "c1", 0.29, true),
                        row("b", "m90", "c3", 0.9, false))
                .finds(told(
                        "a",
                        "sole_thread_left",
                        "m89",
                        AS_OF.minusDays(89),
                        "Acme: Mia Last left us on 2026-04-02, and nobody else of ours has a working relationship"
                                + " there. Put somebody else in touch."));
    }

    @Test
    void somebodyElseKnowsThemOrNobodyDid() {
        quiet().with("team_members", row("gone", "Mia Last", ago(1)), row("here", "Max Now", null))
                .with(
                        "relationships",
                        row("a", "gone", "c1", 0.9, false),
                        row("a", "here", "c2", 0.3, true),
                        row("b", "gone", "c3", 0.29, false))
                .finds();
    }

    @Test
    void silenceIsMeasuredByTheSegment() {
        quiet().with(
                        "grades",
                        silent(29, null),
                        silent(30, null),
                        silent(59, null),
                        silent(60, "retail"),
                        silent(89, null),
                        silent(90, null),
                        silent(900, null),
                        silent(121, "tender"),
                        silent(122, "tender"),
                        silent(243, "tender"),
                        silent(244, "tender"),
                        silent(364, "tender"),
                        silent(365, "tender"),
                        grade("never"))
                .finds(
                        dormant(30, "dormant_30"),
                        dormant(59, "dormant_30"),
                        dormant(60, "dormant_60"),
                        dormant(89, "dormant_60"),
                        dormant(90, "dormant_90"),
                        dormant(900, "dormant_90"),
                        dormant(122, "dormant_30"),
                        dormant(243, "dormant_30"),
                        dormant(244, "dormant_60"),
                        dormant(364, "dormant_60"),
                        dormant(365, "dormant_90"));
    }

    @Test
    void silenceInAnOpenWindowIsAsItShouldBe() {
        Row[] grades = new Row[5];
        for (int i = 0; i < grades.length; i++) {
            grades[i] = grade("w" + i, "name", "Window " + i, "last_contact_on", AS_OF.minusDays(30));
        }
        quiet().with("grades", grades)
                .with(
                        "accounts",
                        row("w0", ago(0), null, "objection"),
                        row("w1", null, ago(0), null),
                        row("w2", ago(9), ago(1), "tender"),
                        row("w3", day(AS_OF.plusDays(1)), day(AS_OF.plusDays(9)), "tender"),
                        row("w4", null, null, null))
                .finds(silence("w2", "Window 2"), silence("w3", "Window 3"), silence("w4", "Window 4"));
    }

    private static Row silent(int days, String segment) {
        return grade("d" + days, "name", "Acme", "last_contact_on", AS_OF.minusDays(days), "segment", segment);
    }

    private static Row dormant(int days, String reason) {
        return silence("d" + days, "Acme", reason, days);
    }

    private static Row silence(String account, String name) {
        return silence(account, name, "dormant_30", 30);
    }

    private static Row silence(String account, String name, String reason, int days) {
        String since = AS_OF.minusDays(days).toString();
        return told(
                account,
                reason,
                null,
                AS_OF.minusDays(days),
                name + ": nobody has been in touch since " + since + ", " + days + " days. Is there a reason to call?");
    }
}
