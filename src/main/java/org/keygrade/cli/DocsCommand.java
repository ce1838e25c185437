package org.keygrade.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.keygrade.error.ExitCode;
import org.keygrade.table.TableDictionary;
import org.keygrade.table.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the table dictionary. */
@Command(
        name = "docs",
        mixinStandardHelpOptions = true,
        header = "Writes docs/tables.md, the dictionary of all tables, from their definitions.")
final class DocsCommand implements Callable<Integer> {
    @Option(names = "--out", paramLabel = "FILE", description = "where to (default: docs/tables.md)")
    private Path out = Path.of(System.getProperty("keygrade.home", "."), "docs", "tables.md");

    @Override
    public Integer call() throws IOException {
        Files.writeString(out, TableDictionary.render(Tables.all()));
        return ExitCode.DONE.status();
    }
}
