package org.keygrade.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.keygrade.board.BoardRules;
import org.keygrade.board.Departments;
import org.keygrade.board.Ties;

/** How the departments of an account get on; contacts without one stand outside of each. */
final class DepartmentTieRows {
    private final Departments departments;
    private final Map<Long, Sums> between = new TreeMap<>();
    private double inner;
    private double outer;
    private double hostile;
    private double all;

    /** Weights between two departments. */
    private static final class Sums {
        private int ties;
        private double positive;
        private double negative;
    }

    DepartmentTieRows(Ties ties, Departments departments, BoardRules rules) {
        this.departments = departments;
        for (int tie = 0; tie < ties.count(); tie++) {
            if (ties.isTie(tie, rules)) {
                add(ties.one()[tie], ties.other()[tie], ties.positive()[tie], ties.negative()[tie]);
            }
        }
    }

    private void add(int one, int other, double positive, double negative) {
        int a = departments.of()[one];
        int b = departments.of()[other];
        if (a == b) {
            inner += positive;
            return;
        }
        outer += positive;
        hostile += negative;
        all += positive + negative;
        if (departments.knows(one) && departments.knows(other)) {
            long key = (long) Math.min(a, b) << Integer.SIZE | Math.max(a, b);
            Sums sums = between.computeIfAbsent(key, pair -> new Sums());
            sums.ties++;
            sums.positive += positive;
            sums.negative += negative;
        }
    }

    /** (across - within)/(across + within) of the positive weight; null without any [Krackhardt and Stern 1988]. */
    @Nullable
    Double eiIndex() {
        return inner + outer == 0 ? null : (Double) ((outer - inner) / (outer + inner));
    }

    /** Negative over all weight between departments; null without any. */
    @Nullable
    Double tension() {
        return all == 0 ? null : (Double) (hostile / all);
    }

    /** The department_ties of the account. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        between.forEach((key, sums) -> rows.add(RowFactory.create(
                departments.names().get((int) (key >>> Integer.SIZE)),
                departments.names().get(key.intValue()),
                sums.ties,
                sums.positive,
                sums.negative,
                sums.negative / (sums.positive + sums.negative))));
        return rows;
    }
}
