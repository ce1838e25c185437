package org.keygrade.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.keygrade.board.Boards;
import org.keygrade.board.Company;
import org.keygrade.board.Profile;
import org.keygrade.board.Role;
import org.keygrade.board.Stance;
import org.keygrade.board.Study;
import org.keygrade.graph.Betweenness;
import org.keygrade.graph.Clustering;
import org.keygrade.graph.Components;
import org.keygrade.graph.Cores;
import org.keygrade.graph.CutPoints;
import org.keygrade.graph.Graph;
import org.keygrade.graph.StructuralHoles;
import org.keygrade.table.NetworkRows;

/** Where each person stands in the whole network of both sides. Work space is kept from account to account. */
final class PositionRows {
    private final Components components = new Components();
    private final CutPoints cutPoints = new CutPoints();
    private final Cores cores = new Cores();
    private final Clustering clustering = new Clustering();
    private final Betweenness betweenness = new Betweenness();
    private final StructuralHoles holes = new StructuralHoles();

    /** Computes the positions in an account. */
    PositionRows compute(Study study) {
        Graph graph = study.graphs().whole();
        components.compute(graph);
        cutPoints.compute(graph);
        cores.compute(graph);
        clustering.compute(graph);
        holes.compute(graph);
        if (study.approximate()) {
            betweenness.estimate(graph, Boards.PIVOTS, Boards.SEED);
        } else {
            betweenness.compute(graph);
        }
        return this;
    }

    int components() {
        return components.count();
    }

    int cutPoints(Study study) {
        int count = 0;
        for (int person = 0; person < study.company().people(); person++) {
            count += cutPoints.contains(person) ? 1 : 0;
        }
        return count;
    }

    /** The person_positions of the account. */
    List<Row> rows(Study study) {
        Company company = study.company();
        double[] ofContacts = company.relations().byContact();
        double[] ofMembers = company.relations().byMember(company.members().size());
        Map<Integer, Double> worth = new HashMap<>();
        study.departures().forEach(departure -> worth.put(departure.person(), departure.evaluationLost()));
        List<Row> rows = new ArrayList<>(company.people());
        for (int person = 0; person < company.people(); person++) {
            Object[] values = new Object[NetworkRows.POSITION.size()];
            boolean contact = company.isContact(person);
            stand(values, study, person, contact ? ofContacts[person] : ofMembers[person - ofContacts.length]);
            if (contact) {
                know(values, study, person, worth.get(person));
            }
            rows.add(RowFactory.create(values));
        }
        return rows;
    }

    private void stand(Object[] values, Study study, int person, double strength) {
        boolean contact = study.company().isContact(person);
        values[0] = study.company().id(person);
        values[1] = contact ? "contact" : "member";
        values[2] = study.graphs().whole().degree(person);
        values[3] = strength;
        values[4] = betweenness.of(person);
        values[5] = Doubles.orNull(holes.constraint(person));
        values[6] = Doubles.orNull(holes.effectiveSize(person));
        values[7] = cores.of(person);
        values[8] = clustering.of(person);
        values[9] = components.of(person);
        values[10] = cutPoints.contains(person);
    }

    private static void know(Object[] values, Study study, int contact, @Nullable Double worth) {
        Profile profile = study.company().contacts().get(contact);
        Stance stance = study.stances().get(contact);
        Role role = profile.role();
        values[11] = study.gatekeeping()[contact];
        values[12] = profile.department();
        values[13] = profile.seniority();
        values[14] = role == null ? null : role.word();
        values[15] = study.influence()[contact];
        values[16] = stance.value() + 0.0;
        values[17] = word(stance.source());
        values[18] = study.reach()[contact];
        values[19] = study.covering()[contact];
        values[20] = best(study.company(), contact);
        values[21] = word(study.pieces()[contact]);
        values[22] = word(study.sides().get(contact));
        values[23] = worth == null ? null : (Double) (worth + 0.0);
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** The member with the strongest relationship, the lowest of equals. */
    private static @Nullable String best(Company company, int contact) {
        int best = company.strongest(contact, Company.NOBODY);
        return best == Company.NOBODY ? null : company.members().get(best);
    }
}
