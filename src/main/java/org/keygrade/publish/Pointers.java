package org.keygrade.publish;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keygrade.warehouse.Warehouse;

/** Whether what tells readers of the head, gold/_current.json and the views, tells them of the head. */
record Pointers(Warehouse warehouse, @Nullable String catalog) {
    List<Finding> findings(Publications publications) {
        List<Finding> findings = new ArrayList<>();
        Current.lost(warehouse, publications)
                .ifPresent(id -> findings.add(Finding.wrong(
                        "gold/_current.json names publication %d, which control/publications does not have."
                                .formatted(id),
                        "Publications were lost; every run is refused until somebody has looked.",
                        "Bring control/publications back from a backup, or delete gold/_current.json to go on without"
                                + " them.")));
        if (findings.isEmpty()) {
            publications
                    .head()
                    .filter(head -> !Current.says(warehouse, head))
                    .ifPresent(head -> findings.add(Finding.repairable(
                            "gold/_current.json does not say what publication %d published.".formatted(head.id()),
                            "Who reads by it sees other versions.")));
            publications.head().ifPresent(head -> findings.addAll(views(head)));
        }
        if (RollbackIntent.isThere(warehouse)) {
            findings.add(Finding.repairable(
                    "A rollback with its inputs was cut off.", "Silver may be back while gold is not."));
        }
        return findings;
    }

    /** Whether the file and all views say what this publication published. */
    boolean say(Publication head) {
        return Current.says(warehouse, head) && behind(head).isEmpty();
    }

    private List<Finding> views(Publication head) {
        return behind(head).stream()
                .map(view -> Finding.repairable(
                        "View %s is not at publication %d.".formatted(view, head.id()),
                        "Who reads it sees other versions."))
                .toList();
    }

    private List<String> behind(Publication head) {
        return catalog == null ? List.of() : new Catalog(warehouse, catalog).behind(head);
    }
}
