package org.keygrade.table;

import static org.keygrade.table.Type.DATE;
import static org.keygrade.table.Type.DOUBLE;
import static org.keygrade.table.Type.INT;
import static org.keygrade.table.Type.MONEY;
import static org.keygrade.table.Type.STRING;

import java.util.List;

/** gold_people/member_portfolios: whom each of our people looks after. */
public final class MemberPortfolios {
    public static final Table TABLE = Table.of(
            Area.GOLD_PEOPLE,
            "member_portfolios",
            "a member with an active relationship of at least the strength from which a contact is covered",
            List.of("member_id"),
            Column.required("as_of", DATE, "the business date graded for"),
            Column.required("member_id", STRING, "our person"),
            Column.required("accounts", INT, "accounts with such a relationship"),
            Column.required("contacts", INT, "contacts in such a relationship with the member"),
            Column.required("strength_sum", DOUBLE, "the strengths of these relationships, each to 9 digits, added up"),
            Column.of(
                    "revenue_covered",
                    MONEY,
                    "revenue_ttm of these accounts, added up; others may cover them too, so it is not additive"),
            Column.of(
                    "sole_coverage_revenue",
                    MONEY,
                    "the part of revenue_covered of accounts where no other active member has such a relationship;"
                            + " missing unless sole_coverage_revenue is switched on in pipeline.yaml"));

    private MemberPortfolios() {}
}
