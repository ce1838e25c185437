package org.keygrade.table;

import static org.keygrade.table.Type.DATE;
import static org.keygrade.table.Type.DOUBLE;
import static org.keygrade.table.Type.INT;
import static org.keygrade.table.Type.STRING;
import static org.keygrade.table.Type.STRINGS;

import java.util.List;

/** gold_people/next_moves: what to do next about an account, best first. */
public final class NextMoves {
    public static final Table TABLE = Table.of(
            Area.GOLD_PEOPLE,
            "next_moves",
            "an account and a rank",
            List.of("account_id", "rank"),
            Column.required("as_of", DATE, "the business date graded for"),
            Column.required("account_id", STRING, "the account"),
            Column.required("rank", INT, "1 (promises most: gain times path strength) .. 3"),
            Column.required(
                    "move",
                    STRING,
                    "introduce, second_thread, revive or win_over; wait while nobody may be approached"),
            Column.of("contact_id", STRING, "whom it is about"),
            Column.of("member_id", STRING, "who of ours would do it"),
            Column.required("path", STRINGS, "ids from the member to the contact"),
            Column.of("path_strength", DOUBLE, "reliability of the path, 0..1"),
            Column.of(
                    "evaluation_gain",
                    DOUBLE,
                    "how much more the board would be worth, with a strength of 0.5 and a stance 0.5 better"),
            Column.required("sentence", STRING, "what to do, in words").aboutPeople(),
            Column.of("blocked_by", STRING, "why nobody may be approached: tender, objection or legal"));

    private NextMoves() {}
}
