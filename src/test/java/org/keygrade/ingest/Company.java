package org.keygrade.ingest;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.keygrade.config.Pipeline;
import org.keygrade.config.SourceConfig;
import org.keygrade.config.SourceConfig.Load;
import org.keygrade.config.SourceConfig.Secret;
import org.keygrade.source.Source;
import org.keygrade.table.Input;
import org.keygrade.table.Silver;
import org.keygrade.table.Table;
import org.keygrade.testing.TestSpark;
import org.keygrade.warehouse.Warehouse;

/** A warehouse and its feeds, for tests that live through nights. */
final class Company {
    private final Path folder;
    private final Warehouse warehouse;
    private final Map<String, SourceConfig> configs = new LinkedHashMap<>();
    private final Map<String, Source> sources = new HashMap<>();
    private @Nullable Secret pseudonymKey;

    Company(Path folder) {
        this.folder = folder;
        this.warehouse = new Warehouse(TestSpark.session(), folder + "/warehouse");
    }

    /** From now on names are replaced, with the key in this file. */
    void pseudonymise(Path key) {
        pseudonymKey = new SourceConfig.FromFile(key.toString());
    }

    Feed feed(Input input, Load load) {
        Feed feed = new Feed(input);
        bind(input, feed, load, null);
        return feed;
    }

    void bind(Input input, Source source, Load load, Integer maxStalenessDays) {
        configs.put(
                input.name(),
                new SourceConfig(
                        new SourceConfig.Files(SourceConfig.Format.CSV, folder + "/" + input.name()),
                        Map.of(),
                        Map.of(),
                        load,
                        maxStalenessDays,
                        null,
                        null,
                        0.5));
        sources.put(input.name(), source);
    }

    Ingest ingest(String asOf, String runId) {
        Pipeline pipeline = new Pipeline(
                null,
                ZoneId.of("Europe/Berlin"),
                "EUR",
                configs,
                new Pipeline.Gates(0.05, 0.25, 0.05),
                new Pipeline.Retention(14, 7, 400),
                new Pipeline.CustomerValue(0.1, 0.1, 0.95, 365),
                Set.of(),
                folder,
                null,
                pseudonymKey,
                false);
        Night night = new Night(warehouse, pipeline, LocalDate.parse(asOf), runId);
        return new Ingest(night, input -> sources.get(input.name()));
    }

    /** Stages and commits. */
    Staged night(String asOf, String runId) {
        Ingest ingest = ingest(asOf, runId);
        Staged staged = ingest.stage(ingest.fresh(), staging());
        ingest.commit(staged);
        return staged;
    }

    String staging() {
        return folder + "/staging";
    }

    Silver silver(String asOf) {
        Ingest ingest = ingest(asOf, "reader");
        return ingest.silver(ingest.versions());
    }

    Dataset<Row> table(Table table) {
        return warehouse.read(table);
    }

    long version(Table table) {
        return warehouse.version(table);
    }
}
