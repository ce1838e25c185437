package org.keygrade.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keygrade.table.Column;
import org.keygrade.table.Domain;
import org.keygrade.table.Input;
import org.keygrade.table.Link;
import org.keygrade.table.Type;

/**
 * One way in which a row can be wrong.
 *
 * @param column the column that is wrong; empty if the row is right and only there twice
 * @param value the text it holds instead
 * @param twice the row is delivered as it is and once more with the fault
 */
record Fault(String column, @Nullable String value, boolean twice) {
    private static final int FAR = 400;

    /** Every fault this input can have. */
    static List<Fault> of(Input input, LocalDate asOf) {
        List<Fault> faults = new ArrayList<>();
        faults.add(new Fault("", null, true));
        for (Column column : input.columns()) {
            ofType(column, faults);
            ofDomain(column, faults);
            if (column.required()) {
                faults.add(new Fault(column.name(), null, false));
            } else if (faults.stream()
                    .noneMatch(fault -> fault.twice() && !fault.column().isEmpty())) {
                faults.add(new Fault(column.name(), null, true));
            }
        }
        for (Link link : input.links()) {
            faults.add(new Fault(link.column(), "NOBODY-KNOWS", false));
        }
        if (input.hasMoney()) {
            faults.add(new Fault(Shape.CURRENCY, "XXX", false));
        }
        if (input.dateColumn() != null) {
            String late = asOf.plusDays(FAR).toString();
            boolean instant = input.silver().column(input.dateColumn()).type().equals(Type.TIMESTAMP);
            faults.add(new Fault(input.dateColumn(), instant ? late + "T09:00:00Z" : late, false));
        }
        return List.copyOf(faults);
    }

    private static void ofType(Column column, List<Fault> faults) {
        Type type = column.type();
        if (type.equals(Type.DATE) || type.equals(Type.TIMESTAMP)) {
            faults.add(new Fault(column.name(), "2025-02-30", false));
        } else if (!type.equals(Type.STRING)) {
            faults.add(new Fault(column.name(), "see attachment", false));
        }
    }

    private static void ofDomain(Column column, List<Fault> faults) {
        if (column.domain() instanceof Domain.OneOf) {
            faults.add(new Fault(column.name(), "sideways", false));
        } else if (column.domain() instanceof Domain.Between bounds) {
            faults.add(new Fault(column.name(), Long.toString((long) bounds.high() + 5), false));
        }
    }
}
