package org.keygrade.attention;

import static org.keygrade.attention.Mornings.AS_OF;
import static org.keygrade.attention.Mornings.ago;
import static org.keygrade.attention.Mornings.grade;
import static org.keygrade.attention.Mornings.quiet;
import static org.keygrade.attention.Mornings.told;
import static org.keygrade.testing.Frames.assertSameRows;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;

import java.math.BigDecimal;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.keygrade.table.MemberPortfolios;
import org.keygrade.table.SharedContacts;

/** The list as a whole, and the two tables beside it. */
class AttentionBuilderTest {
    /** What echo -n anna@both.example | sha256sum says. */
    private static final String ANNA = "bb412ac51431bf1520d1983218f0f075e6e8690a2116207629e9c4e66a86b279";

    private static final Row LOST = row("a", "gone", "c1", 0.9, false);

    @Test
    void withoutOptionalDatasetsTheirReasonsAreAbsent() {
        quiet().with("relationships", LOST)
                .with("positions", row("a", "new", "king"))
                .with("before", row("a", "old", "king"))
                .with("networks", row("a", 0.0))
                .finds();
    }

    @Test
    void anAccountMayHaveSeveralReasons() {
        quiet().with(
                        "grades",
                        grade(
                                "a",
                                "contact_overdue_days",
                                25,
                                "contact_due_on",
                                AS_OF.minusDays(25),
                                "last_contact_on",
                                AS_OF.minusDays(65)))
                .with("team_members", row("gone", "Mia Last", ago(3)))
                .with("relationships", LOST)
                .with("accounts", row("a", null, null, null))
                .finds(
                        told(
                                "a",
                                "contact_overdue",
                                null,
                                AS_OF.minusDays(25),
                                "Acme: contact was due on 2026-06-05, 25 days ago; the last was on 2026-04-26."
                                        + " Get in touch."),
                        told(
                                "a",
                                "dormant_60",
                                null,
                                AS_OF.minusDays(65),
                                "Acme: nobody has been in touch since 2026-04-26, 65 days. Is there a reason to call?"),
                        told(
                                "a",
                                "sole_thread_left",
                                "gone",
                                AS_OF.minusDays(3),
                                "Acme: Mia Last left us on 2026-06-27, and nobody else of ours has a working"
                                        + " relationship there. Put somebody else in touch."));
    }

    @Test
    void aPortfolioIsWhomAMemberReallyKnows() {
        Morning morning = portfolios();

        assertSameRows(
                frame(
                        MemberPortfolios.TABLE.schema().toDDL(),
                        row(ago(0), "m1", 2, 3, 1.2, new BigDecimal("1000.00"), null),
                        row(ago(0), "m2", 1, 1, 0.9, new BigDecimal("1000.50"), null),
                        row(ago(0), "m3", 1, 1, 0.5, null, null)),
                MemberPortfoliosBuilder.of(morning, false));
    }

    @Test
    void aPortfolioSaysWhatRestsOnOneMemberIfAsked() {
        Morning morning = portfolios();

        assertSameRows(
                frame(
                        "member_id string, sole_coverage_revenue decimal(20,2)",
                        row("m1", new BigDecimal("-0.50")),
                        row("m2", new BigDecimal("0.00")),
                        row("m3", null)),
                MemberPortfoliosBuilder.of(morning, true).select("member_id", "sole_coverage_revenue"));
    }

    private static Morning portfolios() {
        return quiet().with(
                        "grades",
                        grade("a", "revenue_ttm", new BigDecimal("1000.50")),
                        grade("b", "revenue_ttm", new BigDecimal("-0.50")),
                        grade("c"))
                .with(
                        "relationships",
                        row("a", "m1", "c1", 0.3, true),
                        row("a", "m1", "c2", 0.6, true),
                        row("b", "m1", "c3", 0.1 + 0.2, true),
                        row("a", "m2", "c1", 0.9, true),
                        row("a", "m2", "c2", 0.29, true),
                        row("b", "m2", "c3", 0.9, false),
                        row("c", "m3", "c4", 0.5, true),
                        row("a", "m4", "c1", 0.1, true))
                .morning();
    }

    @Test
    void onePersonAtTwoAccounts() {
        List<Row> contacts = List.of(
                row("c1", "a", "anna@both.example", null),
                row("c2", "b", " Anna@Both.Example ", ago(-1)),
                row("c3", "b", "anna@both.example", null),
                row("c4", "c", "anna@both.example", ago(0)),
                row("c5", "a", "twice@here.example", null),
                row("c6", "a", "twice@here.example", null),
                row("c7", "a", "moved@on.example", null),
                row("c8", "b", "moved@on.example", ago(5)),
                row("c9", "a", null, null),
                row("c10", "b", null, null),
                row("c11", "a", " ", null),
                row("c12", "b", "", null));

        assertSameRows(
                frame(
                        SharedContacts.TABLE.schema().toDDL(),
                        row(ago(0), ANNA, "a", "c1", 2),
                        row(ago(0), ANNA, "b", "c2", 2),
                        row(ago(0), ANNA, "b", "c3", 2)),
                SharedContactsBuilder.of(
                        frame(
                                "contact_id string, account_id string, email string, left_on date",
                                contacts.toArray(Row[]::new)),
                        AS_OF));
    }
}
