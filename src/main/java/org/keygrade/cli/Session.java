package org.keygrade.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.keygrade.config.Config;
import org.keygrade.pipeline.Progress;
import org.keygrade.pipeline.Run;
import org.keygrade.pipeline.Sessions;
import org.keygrade.publish.PublishedTables;
import org.keygrade.warehouse.Warehouse;
import picocli.CommandLine.Mixin;

/** What a command that works on a warehouse starts with. The configuration is read before Spark is started. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class Session {
    @Mixin
    private Place place;

    Place place() {
        return place;
    }

    Config config() {
        return Run.configuration(place.conf());
    }

    SparkSession spark(String job) {
        return Sessions.open(place.conf(), job);
    }

    /** A run over the configured warehouse. */
    Run start(String job, Optional<LocalDate> asOf) {
        Config config = config();
        QuickStart.little(config, place.warehouse());
        Progress progress = new Progress(System.out);
        progress.say("keygrade " + job + ", warehouse " + place.warehouse());
        return Run.start(spark(job), place.warehouse(), config, asOf, progress);
    }

    /** The tables as they are published now; needs no configuration. */
    PublishedTables published(String job) {
        return PublishedTables.head(new Warehouse(spark(job), place.warehouse()));
    }
}
