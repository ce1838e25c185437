package org.keygrade.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.error.KeygradeException;
import org.keygrade.ingest.Ingest;
import org.keygrade.ingest.Staged;
import org.keygrade.pipeline.NightReport.InputLine;
import org.keygrade.publish.Stage;
import org.keygrade.table.Check;

/**
 * What a night would find in its inputs.
 *
 * @param findings what would be refused or rejected, a sentence each
 * @param passed whether no gate would close
 * @param unclaimed why scoring would end; empty if exactly one model claims each account
 */
public record Validation(
        List<InputLine> inputs, List<String> findings, boolean passed, Optional<KeygradeException> unclaimed) {
    /** Reads and checks what would be read; nothing stays behind. */
    public static Validation of(Run run) {
        Ingest ingest = Ingest.of(run.warehouse(), run.config().pipeline(), run.asOf(), run.id());
        try {
            Staged staged = NightData.staged(run, ingest);
            List<String> findings = new ArrayList<>();
            staged.checks().stream()
                    .filter(check -> !check.passed())
                    .map(Check::message)
                    .forEach(findings::add);
            staged.reports()
                    .forEach(report -> report.findings()
                            .forEach(finding -> findings.add("%s: %s, %d rows, for example %s"
                                    .formatted(report.dataset(), finding.code(), finding.rows(), finding.example()))));
            return new Validation(
                    staged.reports().stream().map(NightReports::input).toList(),
                    findings,
                    staged.checks().stream().allMatch(Check::passed),
                    unclaimed(run, ingest.accounts(staged)));
        } finally {
            new Stage(run.warehouse(), run.id()).clean();
        }
    }

    private static Optional<KeygradeException> unclaimed(Run run, Dataset<Row> accounts) {
        try {
            Assignment.of(run, accounts);
            return Optional.empty();
        } catch (KeygradeException refused) {
            return Optional.of(refused);
        }
    }
}
