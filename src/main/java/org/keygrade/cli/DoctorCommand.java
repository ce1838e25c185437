package org.keygrade.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.keygrade.error.ExitCode;
import org.keygrade.pipeline.Doctor;
import org.keygrade.publish.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Verifies a warehouse. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        header = "Verifies the warehouse against its publications, and says how to mend what is wrong.",
        description = {
            "",
            "Reads every value of the published tables, the files of every publication that is kept, and what lies about:"
                    + " tables that ran ahead, work of dead runs, locks, retention. Nothing is changed without --repair."
                    + " Exit code 0: sound; 1: something is wrong."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class DoctorCommand implements Callable<Integer> {
    @Mixin
    private Session session;

    @Option(
            names = "--repair",
            description =
                    "mend what is safe to mend: put tables that ran ahead back, bring gold/_current.json and the views"
                            + " up to date, lengthen retention, clear what dead runs left")
    private boolean repair;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Doctor doctor = new Doctor(session.start("doctor", Optional.empty()));
        PrintWriter out = spec.commandLine().getOut();
        if (repair) {
            doctor.repair().forEach(done -> out.println("  repaired: " + done));
        }
        List<Finding> findings = doctor.findings();
        findings.forEach(finding -> out.println((finding.isWrong() ? "  wrong: " : "  note: ") + finding));
        long wrong = findings.stream().filter(Finding::isWrong).count();
        out.println(
                wrong == 0
                        ? "Sound: every table is what was published, and every publication that is kept can be read."
                        : wrong + (wrong == 1 ? " thing is" : " things are") + " wrong.");
        out.flush();
        return (wrong == 0 ? ExitCode.DONE : ExitCode.FAILED).status();
    }
}
