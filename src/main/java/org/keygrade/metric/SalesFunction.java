package org.keygrade.metric;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import scala.Tuple2;

/** One account's sorted lines in, its facts out. */
final class SalesFunction implements FlatMapGroupsFunction<Tuple2<Long, String>, Row, Row> {
    private static final long serialVersionUID = 1L;

    private final int yearAgo;
    private final int twoYearsAgo;
    private final int firstMonth;
    private final int lastMonth;

    SalesFunction(Scope scope) {
        this.yearAgo = Math.toIntExact(scope.yearAgo().toEpochDay());
        this.twoYearsAgo = Math.toIntExact(scope.twoYearsAgo().toEpochDay());
        this.firstMonth = scope.firstMonth();
        this.lastMonth = scope.lastMonth();
    }

    @Override
    public Iterator<Row> call(Tuple2<Long, String> account, Iterator<Row> lines) {
        SalesLedger ledger = new SalesLedger(yearAgo, twoYearsAgo);
        lines.forEachRemaining(ledger::add);
        return List.of(ledger.facts(account._2(), firstMonth, lastMonth)).iterator();
    }
}
