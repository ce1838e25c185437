package org.keygrade.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
record BreakdownRows(Study study, BoardRules rules) {
    /** Those of one value. */
    private static final class Sums {
        private int contacts;
        private int covered;
        private double influence;
        private double reached;
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.addAll(by("department", contact -> Stream.ofNullable(contact.department())));
        rows.addAll(
                by("buying_role", contact -> Stream.ofNullable(contact.role()).map(Role::word)));
        rows.addAll(by("product_line", contact -> contact.productLines().stream()));
        return rows;
    }

    /** Share of the known departments with a covered contact; NaN without any. */
    double departmentReach() {
        Collection<Sums> departments =
                sums(contact -> Stream.ofNullable(contact.department())).values();
        double covered = departments.stream().filter(sums -> sums.covered > 0).count();
        return covered / departments.size();
    }

    private List<Row> by(String what, Function<Profile, Stream<String>> values) {
        List<Row> rows = new ArrayList<>();
        sums(values)
                .forEach((value, sums) -> rows.add(RowFactory.create(
                        what,
                        value,
                        sums.contacts,
                        sums.covered,
                        sums.influence,
                        sums.influence == 0 ? null : (Double) (sums.reached / sums.influence))));
        return rows;
    }

    private TreeMap<String, Sums> sums(Function<Profile, Stream<String>> values) {
        TreeMap<String, Sums> found = new TreeMap<>();
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
