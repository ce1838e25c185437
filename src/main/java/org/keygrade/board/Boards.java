package org.keygrade.board;

import static java.util.Comparator.comparingDouble;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.keygrade.graph.Betweenness;

/** Studies one account after the other. Work space is kept from account to account, so an object serves one thread. */
public final class Boards {
    /** From how many people betweenness is estimated in an account too large for exact work. */
    public static final int PIVOTS = 256;

    /** Of all that is drawn at random. */
    public static final long SEED = 42;

    private static final int MOST_WAYS = 100;

    private final BoardRules rules;
    private final Influence influence = new Influence();
    private final Graphs graphs = new Graphs();
    private final Betweenness betweenness = new Betweenness();
    private final Reach reach = new Reach();
    private final Evaluator evaluator = new Evaluator(reach);

    public Boards(BoardRules rules) {
        this.rules = rules;
    }

    /** All that is to be said of an account. */
    public Study study(Company company, Circumstances circumstances) {
        graphs.build(company, rules);
        boolean exact = rules.isExact(company.people(), graphs.whole().edges());
        Departments departments = Departments.of(company);
        Board board = board(company, departments, circumstances, exact);
        Standing now = Standing.of(board, evaluator, board.position());
        int[] deciders = board.deciders();
        Route route = reach.route(company, graphs.whole(), deciders);
        int king = board.king(Company.NOBODY);
        return new Study(
                company,
                departments,
                graphs,
                board.influence(),
                board.stances(),
                board.stances().stream().map(stance -> stance.side(rules)).toList(),
                board.pieces(),
                now.position().reach(),
                now.position().covering(),
                now.coverage(),
                king < 0 ? null : route,
                king < 0 ? null : reach.ways(company, graphs.links(), Company.NOBODY, king, MOST_WAYS),
                reach.gatekeeping(company, graphs.whole(), exact ? deciders : mostInfluential(deciders)),
                now.evaluation(),
                Verdict.of(
                        now.evaluation().total(), king >= 0, company.contacts().size()),
                new Departures(board, evaluator, reach, route, now).of(people(board, exact)),
                new Moves(board, evaluator, reach, now).best(contacts(board, exact)),
                !exact || company.members().size() > Graphs.LARGEST_TEAM);
    }

    private Board board(Company company, Departments departments, Circumstances circumstances, boolean exact) {
        double[] say = influence.of(company, rules);
        int[] heirs = Pieces.heirs(company, say);
        return new Board(
                company,
                rules,
                say,
                company.contacts().stream()
                        .map(contact -> Stance.of(contact, circumstances.saturation(), rules))
                        .toList(),
                Pieces.of(company, departments, graphs.contacts(), say, heirs, between(departments, exact)),
                heirs,
                graphs,
                circumstances.tempo(),
                circumstances.expectedContacts());
    }

    /** How much each contact stands between departments. */
    private double[] between(Departments departments, boolean exact) {
        if (exact) {
            betweenness.compute(graphs.contacts(), departments.of());
        } else {
            betweenness.estimate(graphs.contacts(), departments.of(), PIVOTS, SEED);
        }
        return IntStream.range(0, graphs.contacts().nodes())
                .mapToDouble(betweenness::of)
                .toArray();
    }

    /** They come in order of influence. */
    private int[] mostInfluential(int[] deciders) {
        return Arrays.copyOf(deciders, Math.min(deciders.length, rules.prominent()));
    }

    /** Everybody, or the prominent of either side. */
    private int[] people(Board board, boolean exact) {
        IntStream members = members(board, exact).map(board.company()::member);
        return IntStream.concat(contacts(board, exact), members).toArray();
    }

    /** All contacts, or those with most say. */
    private IntStream contacts(Board board, boolean exact) {
        int all = board.influence().length;
        return exact ? IntStream.range(0, all) : foremost(all, contact -> board.influence()[contact]);
    }

    /** All members, or those with most strength. */
    private IntStream members(Board board, boolean exact) {
        int all = board.company().members().size();
        double[] strength = board.company().relations().byMember(all);
        return exact ? IntStream.range(0, all) : foremost(all, member -> strength[member]);
    }

    private IntStream foremost(int count, ToDoubleFunction<Integer> value) {
        List<Integer> sorted = IntStream.range(0, count)
                .boxed()
                .sorted(comparingDouble(value).reversed())
                .limit(rules.prominent())
                .toList();
        return sorted.stream().mapToInt(Integer::intValue).sorted();
    }
}
