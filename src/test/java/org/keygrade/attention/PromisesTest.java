package org.keygrade.attention;

import static org.keygrade.attention.Mornings.AS_OF;
import static org.keygrade.attention.Mornings.ago;
import static org.keygrade.attention.Mornings.day;
import static org.keygrade.attention.Mornings.grade;
import static org.keygrade.attention.Mornings.quiet;
import static org.keygrade.attention.Mornings.told;
import static org.keygrade.testing.Frames.row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class PromisesTest {
    @Test
    void aContactIsOverdueFromTheFirstDayOn() {
        quiet().with("grades", late("a", 1), late("b", 0))
                .finds(told(
                        "a",
                        "contact_overdue",
                        null,
                        AS_OF.minusDays(1),
                        "Acme: contact was due on 2026-06-29, 1 day ago; the last was on 2026-06-19. Get in touch."));
    }

    @Test
    void anAccountWithoutAManagerIsNobodys() {
        quiet().with(
                        "grades",
                        grade(
                                "a",
                                "account_manager_id",
                                null,
                                "contact_overdue_days",
                                2,
                                "contact_due_on",
                                AS_OF.minusDays(2),
                                "last_contact_on",
                                AS_OF.minusDays(12)))
                .finds(row(
                        day(AS_OF),
                        "a",
                        "contact_overdue",
                        null,
                        ago(2),
                        null,
                        "Acme: contact was due on 2026-06-28, 2 days ago; the last was on 2026-06-18. Get in touch."));
    }

    @Test
    void nobodyIsSentWhereNobodyMayGo() {
        quiet().with("grades", late("a", 1), late("b", 1))
                .with(
                        "accounts",
                        row("a", ago(9), day(AS_OF), "tender"),
                        row("b", day(AS_OF.plusDays(1)), null, "legal"))
                .finds(
                        told(
                                "a",
                                "contact_overdue",
                                null,
                                AS_OF.minusDays(1),
                                "Acme: contact was due on 2026-06-29, 1 day ago; the last was on 2026-06-19."
                                        + " Nobody may be approached until 2026-06-30 (tender)."),
                        told(
                                "b",
                                "contact_overdue",
                                null,
                                AS_OF.minusDays(1),
                                "Bolt: contact was due on 2026-06-29, 1 day ago; the last was on 2026-06-19."
                                        + " Get in touch."));
    }

    @Test
    void aTierThatMovedIsTold() {
        quiet().with(
                        "grades",
                        moved("a", "promoted", "contact_cadence_days", 14),
                        moved("b", "demoted"),
                        moved("c", "held"),
                        moved("d", "new"))
                .finds(
                        told(
                                "a",
                                "tier_moved",
                                null,
                                AS_OF,
                                "Acme: promoted from second to first; contact is promised every 14 days from now on."
                                        + " Agree with the team what changes."),
                        told(
                                "b",
                                "tier_moved",
                                null,
                                AS_OF,
                                "Bolt: demoted from second to first. Agree with the team what changes."));
    }

    @Test
    void anOverrideIsAnnouncedForFourteenDays() {
        List<Row> grades = new ArrayList<>();
        List<Row> overrides = new ArrayList<>();
        for (int left : new int[] {0, 1, 14, 15}) {
            grades.add(grade("o" + left, "name", "Open for " + left));
            overrides.add(override("o" + left, AS_OF.minusDays(60), AS_OF.plusDays(left), "gold"));
        }
        quiet().with("grades", grades.toArray(Row[]::new))
                .with("tier_overrides", overrides.toArray(Row[]::new))
                .finds(
                        told("o1", "override_expiring", null, AS_OF.minusDays(13), ends("Open for 1", "2026-07-01")),
                        told("o14", "override_expiring", null, AS_OF, ends("Open for 14", "2026-07-14")));
    }

    @Test
    void theNewestOverrideInForceCounts() {
        quiet().with(
                        "tier_overrides",
                        override("a", AS_OF.minusDays(60), AS_OF.plusDays(5), "silver"),
                        override("a", AS_OF.minusDays(2), AS_OF.plusDays(3), "gold"),
                        override("a", AS_OF.plusDays(1), AS_OF.plusDays(400), "bronze"),
                        override("b", AS_OF.minusDays(60), AS_OF.plusDays(5), "silver"),
                        override("b", AS_OF.minusDays(2), AS_OF.plusDays(300), "gold"))
                .with("team_members", row("m7", "Mary Minor", null))
                .finds(told("a", "override_expiring", null, AS_OF.minusDays(2), ends("Acme", "2026-07-03")));
    }

    @Test
    void theOverrideOfOneOfOursIsSignedByName() {
        quiet().with("tier_overrides", row("a", ago(60), "gold", ago(-1), "Pilot site", "m7"))
                .with("team_members", row("m7", "Mary Major", null))
                .finds(told("a", "override_expiring", null, AS_OF.minusDays(13), ends("Acme", "2026-07-01")));
    }

    private static Row late(String account, int days) {
        LocalDate due = AS_OF.minusDays(days);
        return grade(
                account, "contact_overdue_days", days, "contact_due_on", due, "last_contact_on", due.minusDays(10));
    }

    private static Row moved(String account, String movement, Object... more) {
        List<Object> changes =
                new ArrayList<>(List.of("movement", movement, "previous_tier", "second", "tier_since", AS_OF));
        changes.addAll(List.of(more));
        return grade(account, changes.toArray());
    }

    private static Row override(String account, LocalDate from, LocalDate until, String tier) {
        return row(account, day(from), tier, day(until), "Pilot site", "Mary Major");
    }

    private static String ends(String name, String until) {
        return name + ": the override to gold ends on " + until
                + " (Pilot site, signed by Mary Major); graded first without it. Renew it, or tell the team.";
    }
}
