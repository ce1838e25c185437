package org.keygrade.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.keygrade.board.BoardRules;
import org.keygrade.board.Profile;
import org.keygrade.board.Role;
import org.keygrade.board.Study;

/** What we reach of an account by department, buying role and product line. */
final class BreakdownRows {
    private final Study study;
    private final BoardRules rules;
    private final Map<String, Sums> departments;

    BreakdownRows(Study study, BoardRules rules) {
        this.study = study;
        this.rules = rules;
        this.departments = sums(contact -> Stream.ofNullable(contact.department()));
    }

    /** Those of one value. */
    private static final class Sums {
        private int contacts;
        private int covered;
        private double influence;
        private double reached;
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        add(rows, "department", departments);
        add(
                rows,
                "buying_role",
                sums(contact -> Stream.ofNullable(contact.role()).map(Role::word)));
        add(rows, "product_line", sums(contact -> contact.productLines().stream()));
        return rows;
    }

    /** Share of the known departments with a covered contact; NaN without any. */
    double departmentReach() {
        double covered =
                departments.values().stream().filter(sums -> sums.covered > 0).count();
        return covered / departments.size();
    }

    private static void add(List<Row> rows, String by, Map<String, Sums> values) {
        values.forEach((value, sums) -> rows.add(RowFactory.create(
                by,
                value,
                sums.contacts,
                sums.covered,
                sums.influence,
                sums.influence == 0 ? null : (Double) (sums.reached / sums.influence))));
    }

    private Map<String, Sums> sums(Function<Profile, Stream<String>> values) {
        Map<String, Sums> found = new TreeMap<>();
        for (int contact = 0; contact < study.influence().length; contact++) {
            double influence = study.influence()[contact];
            boolean covered = study.covers(contact, rules);
            values.apply(study.company().contacts().get(contact)).forEach(value -> {
                Sums sums = found.computeIfAbsent(value, first -> new Sums());
                sums.contacts++;
                sums.influence += influence;
                sums.covered += covered ? 1 : 0;
                sums.reached += covered ? influence : 0;
            });
        }
        return found;
    }
}
