package org.keygrade.pipeline;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.keygrade.metric.Catalogue;
import org.keygrade.testing.SmallCompany;

/**
 * One thing wrong with a company that is otherwise fine, and what it is told.
 *
 * @param status the exit status
 * @param lines what is wrong, why it matters, how to mend it
 */
record BadInput(String name, UnaryOperator<SmallCompany> spoil, int status, List<String> lines) {
    private static final String ACCOUNTS = "data/accounts.csv";
    private static final String NOTHING_TAKEN = "  Nothing was taken from it and nothing was published.";
    private static final String NOTHING_READ = "  Nothing was read or written.";
    private static final String NOTHING_PUBLISHED =
            "  Nothing was published; readers still see the publication before.";

    /** What standard error holds. */
    String error() {
        return String.join("\n", lines) + "\n";
    }

    @Override
    public String toString() {
        return name;
    }

    /** Deliveries that cannot be read at all. */
    static Stream<BadInput> files() {
        return Stream.of(
                file(
                        "a missing file",
                        company -> company.remove(ACCOUNTS),
                        "accounts: there is nothing at data/accounts.csv.",
                        "Check sources.accounts.path in pipeline.yaml, or see why the delivery did not come."),
                file(
                        "a folder without files",
                        company -> company.remove("data/sales/june.csv"),
                        "sales: data/sales holds no file (names that begin with _ or . do not count).",
                        "See why the delivery did not come, or correct sources.sales.path in pipeline.yaml."),
                file(
                        "an empty file",
                        company -> company.bytes(ACCOUNTS, "", UTF_8),
                        "accounts: data/accounts.csv is an empty file: not even a header.",
                        "Have it delivered again; a delivery without rows still has a header. Or remove the file."),
                file(
                        "a wrong header",
                        company -> company.file(ACCOUNTS, "acount_id,name", "A1,Company 1"),
                        "accounts: data/accounts.csv has no column account_id. It has: acount_id, name.",
                        "Did you mean acount_id? Map it in pipeline.yaml: sources.accounts.columns:"
                                + " {account_id: acount_id}."),
                file(
                        "a wrong encoding",
                        company -> company.bytes(ACCOUNTS, "account_id,name\nA1,Müller\n", ISO_8859_1),
                        "accounts: byte 20 of data/accounts.csv is not UTF-8 text.",
                        "Name the file's encoding in sources.accounts.options.encoding, for example ISO-8859-1 or"
                                + " windows-1252."));
    }

    /** Configuration that is refused before anything is read. */
    static Stream<BadInput> configuration() {
        return Stream.of(
                configured(
                        "a misspelt key",
                        company -> company.configure("pipeline.yaml", "max_staleness_days", "max_stalenes_days"),
                        "conf/pipeline.yaml:5 sources.sales: unknown setting `max_stalenes_days`.",
                        "Did you mean `max_staleness_days`? Known: columns, format, load, max_delete_ratio,"
                                + " max_staleness_days, not_after, not_before, options, path."),
                configured(
                        "a weight of zero",
                        company -> company.configure("scoring-model.yaml", "weight: 100", "weight: 0"),
                        "conf/scoring-model.yaml:4 groups[1].weight: `0` is not a number above 0.",
                        "Write a number above 0."),
                configured(
                        "a negative weight",
                        company -> company.configure("scoring-model.yaml", "weight: 100", "weight: -5"),
                        "conf/scoring-model.yaml:4 groups[1].weight: `-5` is not a number above 0.",
                        "Write a number above 0."),
                configured(
                        "an unknown metric",
                        company -> company.configure("scoring-model.yaml", "revenue_ttm", "revenue_tmt"),
                        "scoring-model.yaml criterion revenue: unknown metric `revenue_tmt`.",
                        "Did you mean `revenue_ttm`? Known: "
                                + String.join(
                                        ", ",
                                        Catalogue.names().stream().sorted().toList()) + "."),
                configured(
                        "cuts out of order",
                        company -> company.configure("tiers.yaml", "from_score: 30", "from_score: 70"),
                        "conf/tiers.yaml:8 schemes.medals.tiers[2].from_score: scores must fall from the best tier to the"
                                + " last.",
                        "Order the tiers, best first, and check their `from_score`."),
                configured(
                        "a tier with a reserved name",
                        company -> company.configure("tiers.yaml", "name: bronze", "name: ungraded"),
                        "conf/tiers.yaml:9 schemes.medals.tiers[3].name: `ungraded` is what accounts without a score are"
                                + " called.",
                        "Choose another name."));
    }

    /** Expressions that would reach beyond the row they are given. */
    static Stream<BadInput> expressions() {
        return Stream.of(
                expression(
                        "java_method('java.lang.System', 'exit', 9)",
                        "the function `java_method` is not allowed.",
                        "docs/configuration.md lists those that are."),
                expression(
                        "reflect('java.lang.System', 'getenv', 'HOME')",
                        "the function `reflect` is not allowed.",
                        "docs/configuration.md lists those that are."),
                expression(
                        "(select max(value) from text.`/etc/passwd`)",
                        "`scalarsubquery` is not allowed.",
                        "Use plain functions of columns."));
    }

    /** Deliveries that can be read and that no gate lets through. */
    static Stream<BadInput> gates() {
        return Stream.of(
                gate(
                        "half of the accounts gone",
                        company -> company.accounts("A1", "A2", "A3", "A4"),
                        "accounts: 4 of 8 rows are gone from the snapshot (50.0 %, allowed 20.0 %).",
                        "deletes"),
                gate(
                        "a header and no row",
                        company -> company.accounts(),
                        "accounts: 8 of 8 rows are gone from the snapshot (100.0 %, allowed 20.0 %).",
                        "deletes"),
                gate(
                        "a feed that stopped",
                        company ->
                                company.configure("pipeline.yaml", "max_staleness_days: 14", "max_staleness_days: 1"),
                        "sales: the newest row is of 2026-06-28, 3 days before 2026-07-01 (allowed 1).",
                        "staleness"),
                gate(
                        "too many rejects",
                        company -> company.configure("pipeline.yaml", "max_reject_ratio: 1", "max_reject_ratio: 0.1")
                                .more("A9,,"),
                        "accounts: 1 of 9 delivered rows were rejected (11.1 %, allowed 10.0 %).",
                        "rejects"));
    }

    private static BadInput file(String name, UnaryOperator<SmallCompany> spoil, String problem, String fix) {
        return new BadInput(name, spoil, 2, List.of("keygrade: Input " + problem, NOTHING_TAKEN, "  " + fix));
    }

    private static BadInput configured(String name, UnaryOperator<SmallCompany> spoil, String problem, String fix) {
        return new BadInput(name, spoil, 2, List.of("keygrade: " + problem, NOTHING_READ, "  " + fix));
    }

    private static BadInput expression(String text, String problem, String fix) {
        String line = "load: snapshot, columns: {name: {expression: \"" + text + "\"}}";
        String place = "keygrade: pipeline.yaml: sources.accounts.columns.name, expression line 1 column 1: ";
        return new BadInput(
                text,
                company -> company.configure("pipeline.yaml", "load: snapshot", line),
                2,
                List.of(place + problem, NOTHING_READ, "  " + fix));
    }

    private static BadInput gate(String name, UnaryOperator<SmallCompany> spoil, String problem, String gate) {
        String fix = "  Find out why first. If it is right as it is, accept it by name: --accept " + gate;
        return new BadInput(name, spoil, 3, List.of("keygrade: " + problem, NOTHING_PUBLISHED, fix));
    }
}
