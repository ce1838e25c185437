package org.keygrade.network;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.keygrade.board.BoardRules;
import org.keygrade.board.Company;
import org.keygrade.board.Evaluation;
import org.keygrade.board.Relations;
import org.keygrade.board.Role;
import org.keygrade.board.Route;
import org.keygrade.board.Study;
import org.keygrade.table.NetworkRows;

/** The row of an account: its network as a whole. */
final class SummaryRow {
    private static final StructType SCHEMA = NetworkRows.SUMMARY;
    private static final double SINGLE_THREADED = 1.5;
    private static final List<Role> SEATS = List.of(Role.DECISION_MAKER, Role.ECONOMIC_BUYER, Role.SPECIFIER);

    private final @Nullable Object[] values = new Object[SCHEMA.size()];
    private final Study study;
    private final Company company;
    private final BoardRules rules;

    SummaryRow(Study study, BoardRules rules) {
        this.study = study;
        this.company = study.company();
        this.rules = rules;
    }

    Row of(
            PositionRows positions,
            BreakdownRows breakdown,
            DepartmentTieRows departments,
            SignedTies signs,
            double engagementTrend) {
        boolean nobody = company.contacts().isEmpty();
        counts();
        reach(nobody);
        set("components", positions.components());
        set("cut_points", positions.cutPoints(study));
        set("ei_index", departments.eiIndex());
        set("tension", departments.tension());
        set("balance", signs.balance());
        set("frustration_upper", signs.frustration());
        set("department_reach", Doubles.orNull(breakdown.departmentReach()));
        set("engagement_trend", nobody ? null : Doubles.orNull(engagementTrend));
        board();
        return RowFactory.create(values);
    }

    private void set(String column, @Nullable Object value) {
        values[SCHEMA.fieldIndex(column)] = value;
    }

    private void counts() {
        Relations relations = company.relations();
        set("members", company.members().size());
        set("contacts", company.contacts().size());
        set("relationships", (int) Arrays.stream(relations.strength())
                .filter(at -> at >= rules.edgeAt())
                .count());
        set("ties", (int) Arrays.stream(company.ties().positive())
                .filter(at -> at >= rules.edgeAt())
                .count());
        set(
                "missing_seats",
                SEATS.stream().filter(this::isMissing).map(Role::word).toArray());
        set("silos", new Silos(study, rules).count());
        set("approximate", study.approximate());
    }

    private boolean isMissing(Role seat) {
        return company.contacts().stream().noneMatch(contact -> contact.role() == seat);
    }

    private void reach(boolean nobody) {
        Route route = study.route();
        set("coverage", nobody ? null : (Double) study.coverage());
        set("relationship_strength", nobody ? null : (Double) weightedReach());
        set("relationship_sentiment", Doubles.orNull(sentiment()));
        set("decision_maker_reach", route == null ? null : (Double) route.reliability());
        set("disjoint_paths", study.ways());
        set("decision_maker_path", route == null ? null : ids(route));
        if (route != null && route.weakest() >= 0) {
            set("weakest_link_from", company.id(route.people().get(route.weakest())));
            set("weakest_link_to", company.id(route.people().get(route.weakest() + 1)));
        }
        double threads = threads();
        set("effective_threads", threads);
        set("single_threaded", threads < SINGLE_THREADED);
    }

    private Object[] ids(Route route) {
        return route.people().stream().map(company::id).toArray();
    }

    /** Reach weighted by influence. */
    private double weightedReach() {
        double sum = 0;
        for (int contact = 0; contact < study.influence().length; contact++) {
            sum += study.influence()[contact] * study.reach()[contact];
        }
        return sum;
    }

    /** Mean sentiment weighted by influence, of those who have one; NaN without any. */
    private double sentiment() {
        double weight = 0;
        double sum = 0;
        for (int contact = 0; contact < study.influence().length; contact++) {
            double sentiment = company.contacts().get(contact).sentiment();
            if (!Double.isNaN(sentiment)) {
                weight += study.influence()[contact];
                sum += study.influence()[contact] * sentiment;
            }
        }
        return sum / weight;
    }

    /** 1 / sum of squared shares of influence-weighted strength by member; 0 without any. */
    private double threads() {
        double[] byMember = new double[company.members().size()];
        Relations relations = company.relations();
        for (int contact = 0; contact < study.influence().length; contact++) {
            for (int at = relations.start()[contact]; at < relations.start()[contact + 1]; at++) {
                byMember[relations.member()[at]] +=
                        study.influence()[contact] * relations.strength()[at];
            }
        }
        double total = 0;
        double squares = 0;
        for (double thread : byMember) {
            total += thread;
            squares += thread * thread;
        }
        return squares == 0 ? 0 : total * total / squares;
    }

    private void board() {
        Evaluation evaluation = study.evaluation();
        set("evaluation", evaluation.total() + 0.0);
        set("material", evaluation.material() + 0.0);
        set("mobility", evaluation.mobility() + 0.0);
        set("king_safety", evaluation.kingSafety() + 0.0);
        set("structure", evaluation.structure() + 0.0);
        set("tempo", evaluation.tempo() + 0.0);
        set("verdict", PositionRows.word(study.verdict()));
    }
}
