package org.keygrade.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keygrade.error.ExitCode;
import org.keygrade.pipeline.Forgetting;
import org.keygrade.publish.Forget.Unknown;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Erases people. */
@Command(
        name = "forget",
        mixinStandardHelpOptions = true,
        header = "Erases contacts from every table, and keeps them out of every later night and rollback.",
        description = {
            "",
            "The person goes from silver, from the published tables, and from rejected and waiting rows. Contacts that"
                    + " silver does not know are refused, so that a slip does not leave the person in; --unknown keeps"
                    + " them out all the same. Running it again changes nothing.",
            "",
            "Older versions of the tables stay readable until Delta's retention is over and VACUUM has run; the output"
                    + " says from when. Delivered files and databases are not touched."
        },
        footer = {"", "For example:", "  keygrade forget C-1042 --because \"request of 2026-03-01\""})
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ForgetCommand implements Callable<Integer> {
    @Mixin
    private Session session;

    @Parameters(paramLabel = "CONTACT", arity = "1..*", description = "contact_id of a person; several are allowed")
    private List<String> contacts;

    @Option(names = "--because", paramLabel = "TEXT", description = "the reason to keep; without the person's name")
    private @Nullable String because;

    @Option(names = "--unknown", description = "also contacts that silver does not know")
    private boolean unknown;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Set<String> keys = new LinkedHashSet<>();
        contacts.forEach(contact -> keys.add(contact.strip()));
        new Forgetting(session.start("forget", Optional.empty()))
                .forget(keys, unknown ? Unknown.SUPPRESSED : Unknown.REFUSED, because)
                .forEach(spec.commandLine().getOut()::println);
        spec.commandLine().getOut().flush();
        return ExitCode.DONE.status();
    }
}
