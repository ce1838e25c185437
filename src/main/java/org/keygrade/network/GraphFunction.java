package org.keygrade.network;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.keygrade.board.BoardRules;
import org.keygrade.board.Boards;
import org.keygrade.board.Study;
import org.keygrade.network.Contact.Presence;
import scala.Tuple2;

/** One account's sorted rows in, everything that is said of its network out. */
final class GraphFunction implements FlatMapGroupsFunction<Tuple2<Long, String>, Row, Row> {
    private static final long serialVersionUID = 1L;

    /** How long a stance that was written down counts. */
    private static final int STANCE_DAYS = 365;

    private final Rules rules;
    private final BoardRules board;
    private transient @Nullable Bench bench;

    /** What one task works with, account after account. */
    private record Bench(Boards boards, PositionRows positions, SignedTies signs) {}

    GraphFunction(Rules rules) {
        this.rules = rules;
        this.board = rules.board();
    }

    @Override
    public Iterator<Row> call(Tuple2<Long, String> account, Iterator<Row> rows) {
        Row first = rows.next();
        boolean dated = first.getInt(TaggedRows.KIND_AT) == TaggedRows.ACCOUNT;
        AccountGraph graph = new AccountGraph(rules, dated ? first.getInt(TaggedRows.DAY_AT) : rules.asOf());
        add(graph, first);
        while (rows.hasNext()) {
            add(graph, rows.next());
        }
        return results(account._2(), graph);
    }

    private Bench bench() {
        if (bench == null) {
            bench = new Bench(new Boards(board), new PositionRows(), new SignedTies());
        }
        return bench;
    }

    /** The rows of an account whose own rows have all been added. */
    Iterator<Row> results(String accountId, AccountGraph graph) {
        Bench tools = bench();
        Study study = tools.boards().study(graph.company(), graph.circumstances());
        PositionRows positions = tools.positions().compute(study);
        SignedTies signs = tools.signs().compute(study.company(), board);
        DepartmentTieRows departments = new DepartmentTieRows(study.company().ties(), study.departments(), board);
        BreakdownRows breakdown = new BreakdownRows(study, board);
        Row summary =
                new SummaryRow(study, board).of(positions, breakdown, departments, signs, graph.engagementTrend());
        return new Portions(
                        accountId,
                        graph.asOf(),
                        summary,
                        List.of(
                                graph.relationships().map(RelationshipRow::of).toList(),
                                positions.rows(study),
                                breakdown.rows(),
                                departments.rows(),
                                new BridgeRows(study).rows(),
                                new DepartureRows(study).rows(),
                                new MoveRows(study.company()).rows(study.moves())))
                .iterator();
    }

    private static void add(AccountGraph graph, Row row) {
        switch (row.getInt(TaggedRows.KIND_AT)) {
            case TaggedRows.ACCOUNT -> addAccount(graph, row.getStruct(TaggedRows.FACTS_AT));
            case TaggedRows.CONTACT ->
                graph.contact(
                        row.getString(TaggedRows.CONTACT_AT),
                        facts(row.getStruct(TaggedRows.FACTS_AT), graph.asOf()),
                        hasLeft(row, graph.asOf()) ? Presence.LEFT : Presence.HERE);
            case TaggedRows.TEAM -> addTeam(graph, row);
            case TaggedRows.TIE -> graph.tie(tie(row));
            default -> addTouch(graph, row);
        }
    }

    /** What is not over yet is not seen yet. */
    private static void addTouch(AccountGraph graph, Row row) {
        int age = graph.asOf() - row.getInt(TaggedRows.DAY_AT);
        if (age >= 0) {
            graph.touch(touch(row, age, hasLeft(row, graph.asOf())));
        }
    }

    private static void addAccount(AccountGraph graph, Row facts) {
        graph.account(facts.getAs("segment"), facts.getAs("employees"));
    }

    private static ContactFacts facts(Row facts, int asOf) {
        Integer declaredOn = facts.getAs("declared_on");
        boolean lately = declaredOn != null && declaredOn <= asOf && declaredOn >= asOf - STANCE_DAYS;
        return new ContactFacts(
                facts.getAs("full_name"),
                facts.getAs("job_title"),
                facts.getAs("department"),
                facts.getAs("seniority"),
                facts.getAs("buying_role"),
                facts.getAs("product_lines"),
                facts.getAs("reports_to_contact_id"),
                lately ? facts.getAs("declared") : null);
    }

    private static void addTeam(AccountGraph graph, Row row) {
        boolean there = row.getInt(TaggedRows.DAY_AT) <= graph.asOf()
                && (row.isNullAt(TaggedRows.UNTIL_AT) || row.getInt(TaggedRows.UNTIL_AT) >= graph.asOf());
        if (!there) {
            return;
        }
        String member = row.getString(TaggedRows.OTHER_AT);
        if (!row.isNullAt(TaggedRows.WORD_AT)) {
            graph.mentor(member);
        } else {
            graph.teamMember(member);
        }
    }

    private static DeclaredTie tie(Row row) {
        return new DeclaredTie(
                row.getString(TaggedRows.CONTACT_AT),
                row.getString(TaggedRows.OTHER_AT),
                TieKind.at(row.getInt(TaggedRows.WORD_AT)),
                row.<@Nullable Double>getAs(TaggedRows.NUMBER_AT));
    }

    private static Touch touch(Row row, int age, boolean memberLeft) {
        return new Touch(
                age,
                row.getString(TaggedRows.INTERACTION_AT),
                row.getString(TaggedRows.CONTACT_AT),
                row.getString(TaggedRows.OTHER_AT),
                memberLeft,
                Channel.at(row.getInt(TaggedRows.WORD_AT)),
                row.isNullAt(TaggedRows.DIRECTION_AT)
                        ? Direction.UNKNOWN
                        : Direction.at(row.getInt(TaggedRows.DIRECTION_AT)),
                row.isNullAt(TaggedRows.NUMBER_AT) ? Double.NaN : row.getDouble(TaggedRows.NUMBER_AT));
    }

    private static boolean hasLeft(Row row, int asOf) {
        return !row.isNullAt(TaggedRows.UNTIL_AT) && row.getInt(TaggedRows.UNTIL_AT) <= asOf;
    }
}
