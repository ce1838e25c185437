package org.keygrade.network;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.keygrade.board.Company;
import org.keygrade.board.Departure;
import org.keygrade.board.Study;

/** What breaks in an account if someone leaves. */
record DepartureRows(Study study) {
    List<Row> rows() {
        return study.departures().stream()
                .filter(Departure::loses)
                .map(this::row)
                .toList();
    }

    private Row row(Departure departure) {
        Company company = study.company();
        return RowFactory.create(
                company.id(departure.person()),
                company.isContact(departure.person()) ? "contact" : "member",
                departure.coverageLost() + 0.0,
                departure.decisionMakerLost(),
                departure.evaluationLost() + 0.0,
                share(departure),
                departure.successor() == Company.NOBODY ? null : company.id(departure.successor()));
    }

    /** Of the coverage there is, the share that would be lost, 0..1; null without any. */
    private @Nullable Double share(Departure departure) {
        double coverage = study.coverage();
        return coverage == 0 ? null : (Double) Math.max(0, Math.min(1, departure.coverageLost() / coverage));
    }
}
