package org.keygrade.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keygrade.config.TierScheme;
import org.keygrade.pipeline.WhatIf;
import org.keygrade.pipeline.WhatIf.Migration;
import org.keygrade.pipeline.WhatIf.Move;

/** What another model would change, on the terminal. */
record WhatIfText(WhatIf found, TierScheme scheme) {
    void print(PrintWriter out) {
        List<Migration> migrations = found.migrations();
        Map<String, String> labels = labels(migrations);
        out.println(title());
        out.println();
        out.println("Accounts by raw tier: from (lines) to (columns)");
        out.print(matrix(migrations, labels).render());
        out.println();
        out.println("Accounts and revenue of the last 12 months");
        out.print(revenue(migrations, labels).render());
        movers(out, "Who gains most", found.winners(), labels);
        movers(out, "Who loses most", found.losers(), labels);
        out.println();
        out.println("Nothing was written. To make it so: change the model's file; the next night tells model and"
                + " behaviour apart.");
    }

    private String title() {
        String candidates = String.join("\" and \"", found.candidates());
        return "The night of " + found.asOf()
                + (found.candidates().isEmpty()
                        ? " once more, by the models it has"
                        : ", if the model were \"" + candidates + "\"");
    }

    /** Tiers best first, those the scheme does not have behind it. */
    private Map<String, String> labels(List<Migration> migrations) {
        Map<String, String> labels = new LinkedHashMap<>();
        scheme.tiers().forEach(tier -> labels.put(tier.name(), tier.label()));
        migrations.forEach(migration -> labels.putIfAbsent(migration.from(), migration.from()));
        migrations.forEach(migration -> labels.putIfAbsent(migration.to(), migration.to()));
        return labels;
    }

    private static TextTable matrix(List<Migration> migrations, Map<String, String> labels) {
        List<String> header = new ArrayList<>(List.of(""));
        header.addAll(labels.values());
        TextTable table = new TextTable(header);
        labels.forEach((from, label) -> {
            List<String> cells = new ArrayList<>(List.of(label));
            labels.keySet()
                    .forEach(to -> cells.add(Cells.text(migrations.stream()
                            .filter(migration -> migration.from().equals(from)
                                    && migration.to().equals(to))
                            .mapToLong(Migration::accounts)
                            .sum())));
            table.row(cells);
        });
        return table;
    }

    private static TextTable revenue(List<Migration> migrations, Map<String, String> labels) {
        TextTable table = new TextTable("tier", "accounts", "would be", "revenue", "would be");
        labels.forEach((tier, label) -> {
            List<Migration> before =
                    migrations.stream().filter(m -> m.from().equals(tier)).toList();
            List<Migration> after =
                    migrations.stream().filter(m -> m.to().equals(tier)).toList();
            table.row(
                    label,
                    before.stream().mapToLong(Migration::accounts).sum(),
                    after.stream().mapToLong(Migration::accounts).sum(),
                    Cells.money(before.stream().mapToDouble(Migration::revenue).sum()),
                    Cells.money(after.stream().mapToDouble(Migration::revenue).sum()));
        });
        return table;
    }

    private static void movers(PrintWriter out, String title, List<Move> moves, Map<String, String> labels) {
        out.println();
        out.println(title);
        if (moves.isEmpty()) {
            out.println("  nobody");
            return;
        }
        TextTable table = new TextTable("account", "name", "score", "would be", "tier", "would be", "why");
        moves.forEach(move -> table.row(
                move.accountId(),
                move.name(),
                move.before(),
                move.after(),
                labels.get(move.from()),
                labels.get(move.to()),
                move.why()));
        out.print(table.render());
    }
}
