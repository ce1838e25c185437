package org.keygrade.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.keygrade.error.ExitCode;
import org.keygrade.publish.Publication;
import org.keygrade.publish.PublishedTables;
import org.keygrade.publish.TableState;
import org.keygrade.table.Table;
import org.keygrade.table.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the tables of the warehouse. */
@Command(
        name = "tables",
        mixinStandardHelpOptions = true,
        header = "Lists the tables: what is published, at which version, with how many rows.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class TablesCommand implements Callable<Integer> {
    @Mixin
    private Session session;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PublishedTables published = session.published("tables");
        PrintWriter out = spec.commandLine().getOut();
        published
                .publication()
                .ifPresentOrElse(
                        head -> out.println(title(head, published)),
                        () -> out.println("Nothing is published in "
                                + published.warehouse().root() + " yet. Run ./keygrade nightly."));
        out.print(listing(published).render());
        out.flush();
        return ExitCode.DONE.status();
    }

    private static String title(Publication head, PublishedTables published) {
        return "Publication %d (%s) as of %s, model %s, in %s"
                .formatted(
                        head.id(),
                        head.kind().word(),
                        head.asOf(),
                        head.modelId(),
                        published.warehouse().root());
    }

    private static TextTable listing(PublishedTables published) {
        TextTable listing = new TextTable("table", "version", "rows", "one row is");
        for (Table table : Tables.all()) {
            if (table.area().inPublication()) {
                TableState state = published
                        .publication()
                        .map(head -> head.tables().get(table.path()))
                        .orElse(null);
                listing.row(table.path(), state == null ? null : state.version(), rows(state), table.grain());
            } else if (published.warehouse().exists(table)) {
                listing.row(table.path(), published.warehouse().version(table), null, table.grain());
            }
        }
        return listing;
    }

    private static @org.jspecify.annotations.Nullable Long rows(@org.jspecify.annotations.Nullable TableState state) {
        return state == null ? null : state.rows();
    }
}
