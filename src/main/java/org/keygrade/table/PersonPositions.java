package org.keygrade.table;

import static org.keygrade.table.Type.BOOLEAN;
import static org.keygrade.table.Type.DATE;
import static org.keygrade.table.Type.DOUBLE;
import static org.keygrade.table.Type.INT;
import static org.keygrade.table.Type.STRING;

import java.util.List;

/** gold_people/person_positions: where each person of both sides stands in the network of an account. */
public final class PersonPositions {
    public static final Table TABLE = Table.of(
            Area.GOLD_PEOPLE,
            "person_positions",
            "a person of an account",
            List.of("account_id", "person_id", "side"),
            Column.required("as_of", DATE, "the business date graded for"),
            Column.required("account_id", STRING, "the account"),
            Column.required("person_id", STRING, "contact or member"),
            Column.required("side", STRING, "member (ours) or contact (theirs)"),
            Column.required("degree", INT, "people tied to"),
            Column.required("strength_sum", DOUBLE, "strengths of the person's relationships, added up"),
            Column.required(
                    "betweenness", DOUBLE, "share of shortest paths between two others that lead through, 0..1"),
            Column.of(
                    "constraint",
                    DOUBLE,
                    "Burt's constraint: how far the person's ties lead to the same people; null for an isolate"),
            Column.of(
                    "effective_size", DOUBLE, "Burt's effective size: ties less their redundancy; null for an isolate"),
            Column.required(
                    "core_number", INT, "largest k such that the person is in a part where everybody has k ties"),
            Column.required("clustering", DOUBLE, "share of the pairs of those tied to who are tied themselves, 0..1"),
            Column.required("component", INT, "part of the network, numbered from 0 by lowest id"),
            Column.required("is_cut_point", BOOLEAN, "whether the network falls apart without the person"),
            Column.of(
                    "gatekeeping",
                    DOUBLE,
                    "of contacts: share of the reliability of our best paths to decision makers that passes through, 0..1"),
            Column.of("department", STRING, "of contacts: department"),
            Column.of("seniority", INT, "of contacts: 1 (junior) .. 5 (board)"),
            Column.of("buying_role", STRING, "of contacts: role in the decision-making unit"),
            Column.of("influence", DOUBLE, "of contacts: share of the say, adds up to 1 in an account"),
            Column.of("stance", DOUBLE, "of contacts: -1 (against us) .. 1 (for us)"),
            Column.of("stance_source", STRING, "of contacts: declared, inferred (from sentiment) or unknown"),
            Column.of("reach", DOUBLE, "of contacts: 1 - product(1 - strength) over our members, 0..1"),
            Column.of("covering_members", INT, "of contacts: members with a strength of at least 0.3"),
            Column.of("best_member_id", STRING, "of contacts: the member with the strongest relationship"),
            Column.of("piece", STRING, "of contacts: king, queen, rook, bishop, knight or pawn"),
            Column.of("leaning", STRING, "of contacts: ours, neutral or critic"),
            Column.of(
                    "worth",
                    DOUBLE,
                    "of contacts: the board's evaluation less what it would be without them; null in an account too large"));

    private PersonPositions() {}
}
