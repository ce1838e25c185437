package org.keygrade.table;

import static org.keygrade.table.Type.BOOLEAN;
import static org.keygrade.table.Type.DATE;
import static org.keygrade.table.Type.DOUBLE;
import static org.keygrade.table.Type.INT;
import static org.keygrade.table.Type.STRING;
import static org.keygrade.table.Type.STRINGS;

import java.util.List;

/** gold/account_networks: the relationship network of an account in one row, and the board it comes to. */
public final class AccountNetworks {
    public static final Table TABLE = Table.of(
            Area.GOLD,
            "account_networks",
            "an account",
            List.of("account_id"),
            Column.required("as_of", DATE, "the business date graded for"),
            Column.required("account_id", STRING, "the account"),
            Column.of(
                    "network_as_of",
                    DATE,
                    "the day its network counts to, here and in the tables about its people: as_of, or up to six days"
                            + " before if nothing about it changed since"),
            Column.required(
                    "members", INT, "our people on the team or in touch within 12 months; no mentors, nobody who left"),
            Column.required("contacts", INT, "their people who have not left"),
            Column.required("relationships", INT, "pairs of the two with a strength of at least 0.1"),
            Column.required("ties", INT, "pairs of contacts with a positive tie of at least 0.1"),
            Column.of(
                    "coverage",
                    DOUBLE,
                    "share of the influence we reach, 0..1, times the recorded share of expected contacts; null without contacts"),
            Column.of(
                    "decision_maker_reach",
                    DOUBLE,
                    "reliability of the best path from any member to any decision maker, 0..1; null if none is known"),
            Column.of(
                    "decision_maker_path",
                    STRINGS,
                    "ids along that path, our member first; empty if none leads there, null if no decision maker is known"),
            Column.of(
                    "disjoint_paths",
                    INT,
                    "paths from the team to the king that share nobody, over links of at least 0.3; null if none is known"),
            Column.of(
                    "weakest_link_from",
                    STRING,
                    "on the best path to a decision maker, the person before the weakest link"),
            Column.of("weakest_link_to", STRING, "the person after it"),
            Column.of("department_reach", DOUBLE, "share of the known departments with a covered contact, 0..1"),
            Column.required("components", INT, "parts of the network of both sides that nothing joins"),
            Column.required(
                    "silos", INT, "parts of the contacts' own network with two people or more, none of them covered"),
            Column.required(
                    "missing_seats",
                    STRINGS,
                    "which of decision_maker, economic_buyer, specifier nobody is known to be"),
            Column.of(
                    "ei_index", DOUBLE, "-1 (all tie weight within departments) .. 1 (all across); null without ties"),
            Column.of(
                    "balance",
                    DOUBLE,
                    "share of the triangles of contacts with a positive product of signs, 0..1; null without triangles"),
            Column.of(
                    "frustration_upper",
                    INT,
                    "least number of ties found that no split into two camps explains: an upper bound"),
            Column.of("tension", DOUBLE, "negative over all tie weight between departments, 0..1; null without any"),
            Column.required(
                    "effective_threads",
                    DOUBLE,
                    "1 over the sum of squared shares of influence-weighted strength by member; 0 without relationships"),
            Column.required("single_threaded", BOOLEAN, "effective_threads below 1.5"),
            Column.required("cut_points", INT, "people without whom the network falls apart"),
            Column.required("evaluation", DOUBLE, "what the board is worth to us: the sum of the five terms"),
            Column.required("material", DOUBLE, "whose side the pieces are on, -10..10"),
            Column.required("mobility", DOUBLE, "share of contacts covered or one tie away, times 2: 0..2"),
            Column.required("king_safety", DOUBLE, "how surely we reach who decides, and where they stand, -3..9"),
            Column.required("structure", DOUBLE, "important pieces that nobody or one of us covers, -3..0"),
            Column.required("tempo", DOUBLE, "whether they talk to us more or less than a quarter ago, -1..1"),
            Column.required(
                    "verdict",
                    STRING,
                    "winning (10 and more), better (5 and more), balanced, worse (0 and less), losing (-5 and less); unclear without a known king or with fewer than three contacts"),
            Column.required(
                    "approximate",
                    BOOLEAN,
                    "whether the account is too large for exact betweenness, departures and moves"));

    private AccountNetworks() {}
}
