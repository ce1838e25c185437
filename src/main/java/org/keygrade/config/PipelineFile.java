package org.keygrade.config;

import static org.keygrade.config.Numbers.COUNT;
import static org.keygrade.config.Numbers.DAYS;
import static org.keygrade.config.Numbers.SHARE;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keygrade.config.Parser.Located;
import org.keygrade.config.SourceConfig.Secret;
import org.keygrade.error.ConfigErrors;
import org.keygrade.table.Input;
import org.keygrade.table.Inputs;
import org.keygrade.table.Table;
import org.keygrade.table.Tables;

/** {@code pipeline.yaml}. */
final class PipelineFile {
    private static final Setting<LocalDate> AS_OF = Setting.optional(
            "as_of",
            Parser.DATE,
            "yesterday",
            "The date a night grades for; `--as-of` wins over it. Without it: yesterday in the business time zone.");
    private static final Setting<ZoneId> ZONE =
            Setting.required("business_time_zone", Parser.ZONE, "Where a business day begins and ends.");
    private static final Setting<String> CURRENCY = Setting.required(
            "reporting_currency", Parser.CURRENCY, "The currency everything is converted to and reported in.");
    private static final Setting<String> CATALOG = Setting.optional(
            "catalog", Parser.TEXT, "none", "Database of the session's catalog to register tables and views in.");
    private static final Setting<Map<String, Located>> SOURCES = Setting.required(
            "sources",
            Parser.named(Parser.LATER),
            "Where each dataset comes from. `accounts` and `sales` must be there; what is built on a dataset that is"
                    + " left out is missing, never zero.");

    private static final Setting<Double> MAX_REJECT_RATIO = Setting.of(
            "max_reject_ratio",
            SHARE,
            .05,
            "Largest share of rejected rows of a dataset in one night (gate `rejects`).");
    private static final Setting<Double> MAX_MOVES = Setting.of(
            "max_moves",
            SHARE,
            .1,
            "Largest share of accounts whose tier changes in one night under an unchanged model (gate `moves`).");
    private static final Setting<Double> MAX_METRIC_LOSS = Setting.of(
            "max_metric_loss",
            SHARE,
            .2,
            "By how much the share of accounts that lack a metric may rise in one night (gate `metric_loss`).");
    private static final Schema GATES_SCHEMA =
            Schema.of("pipeline.yaml: gates", MAX_REJECT_RATIO, MAX_MOVES, MAX_METRIC_LOSS);

    private static final Setting<Integer> PUBLICATION_DAYS =
            Setting.of("publication_days", COUNT, 14, "Days a publication can be read and rolled back to.");
    private static final Setting<Integer> HISTORY_EVERY = Setting.of(
            "history_every",
            COUNT,
            7,
            "Days between two nights that score_history keeps; the first night of a model is kept besides.");
    private static final Setting<Integer> HISTORY_DAYS =
            Setting.of("history_days", COUNT, 400, "Days score_history reaches back.");
    private static final Schema RETENTION_SCHEMA =
            Schema.of("pipeline.yaml: retention", PUBLICATION_DAYS, HISTORY_EVERY, HISTORY_DAYS);

    private static final Setting<Double> DISCOUNT_RATE =
            Setting.of("discount_rate", SHARE, .1, "What money a year later is worth less, .1 for 10 %.");
    private static final Setting<Double> MIN_RETENTION =
            Setting.of("min_retention", SHARE, .1, "Lowest yearly chance that an account stays.");
    private static final Setting<Double> MAX_RETENTION =
            Setting.of("max_retention", SHARE, .98, "Highest yearly chance that an account stays.");
    private static final Setting<Integer> RATING_MAX_AGE_DAYS = Setting.of(
            "rating_max_age_days", DAYS, 365, "Days after which a rating no longer counts and its metric is missing.");
    private static final Schema VALUE_SCHEMA = Schema.of(
            "pipeline.yaml: customer_value", DISCOUNT_RATE, MIN_RETENTION, MAX_RETENTION, RATING_MAX_AGE_DAYS);

    private static final Setting<Boolean> PSEUDONYMISE = Setting.of(
            "pseudonymise",
            Parser.YES,
            false,
            "Names and e-mails of people are replaced by pseudonyms before anything is written.");
    private static final Setting<Secret> PSEUDONYM_KEY = Setting.optional(
            "key",
            Secrets.PARSER,
            "none",
            "Where the key of the pseudonyms stands, at least 16 characters: as `user` and `password` of a database.");
    private static final Setting<Boolean> SOLE_COVERAGE = Setting.of(
            "sole_coverage_revenue",
            Parser.YES,
            false,
            "Whether member_portfolios says how much revenue rests on one member alone. It tells what is at stake if they"
                    + " leave, not how well they work; in some countries a works council has to agree first.");
    private static final Schema PRIVACY_SCHEMA =
            Schema.of("pipeline.yaml: privacy", PSEUDONYMISE, PSEUDONYM_KEY, SOLE_COVERAGE);

    private static final Setting<Section> PRIVACY =
            Setting.block("privacy", PRIVACY_SCHEMA, "What is kept and said of people.");
    private static final Setting<Section> GATES =
            Setting.block("gates", GATES_SCHEMA, "Bounds past which a night stops before it publishes (exit code 3).");
    private static final Setting<Section> RETENTION = Setting.block("retention", RETENTION_SCHEMA, "What is kept.");
    private static final Setting<Section> VALUE =
            Setting.block("customer_value", VALUE_SCHEMA, "Numbers of customer lifetime value and of ratings.");

    private static final List<String> PEOPLE =
            Tables.people().stream().map(Table::name).toList();
    private static final Setting<List<String>> PEOPLE_TABLES = Setting.optional(
            "people_tables",
            Parser.anyOf(Parser.oneOf("table about people", PEOPLE, name -> name)),
            "all",
            "The tables about named people (gold_people) that a night publishes; `[]` for none of them.");

    static final Schema SCHEMA = Schema.of(
            "pipeline.yaml", AS_OF, ZONE, CURRENCY, CATALOG, SOURCES, GATES, RETENTION, VALUE, PEOPLE_TABLES, PRIVACY);

    private PipelineFile() {}

    static List<Schema> schemas() {
        return List.of(
                SCHEMA,
                Sources.FILES,
                Sources.JDBC,
                Secrets.SCHEMA,
                GATES_SCHEMA,
                RETENTION_SCHEMA,
                VALUE_SCHEMA,
                PRIVACY_SCHEMA);
    }

    /** @param folder relative paths of the file start here */
    static Pipeline read(Section file, Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        return new Pipeline(
                file.maybe(AS_OF),
                file.get(ZONE),
                file.get(CURRENCY),
                sources(file, absolute),
                gates(file.block(GATES)),
                retention(file.block(RETENTION)),
                customerValue(file.block(VALUE)),
                new LinkedHashSet<>(file.get(PEOPLE_TABLES, PEOPLE)),
                absolute,
                file.maybe(CATALOG),
                pseudonymKey(file.block(PRIVACY), absolute),
                file.block(PRIVACY).get(SOLE_COVERAGE));
    }

    private static Map<String, SourceConfig> sources(Section file, Path folder) {
        Map<String, SourceConfig> sources = new LinkedHashMap<>();
        file.get(SOURCES).forEach((name, located) -> sources.put(name, source(name, located, folder)));
        Inputs.all().stream()
                .filter(input -> input.mandatory() && !sources.containsKey(input.name()))
                .findFirst()
                .ifPresent(input -> {
                    throw ConfigErrors.missing(file.at(SOURCES).toString(), input.name(), "its source");
                });
        return sources;
    }

    private static SourceConfig source(String name, Located located, Path folder) {
        Input input = Inputs.named(name);
        if (input == null) {
            throw ConfigErrors.unknown(
                    located.place().toString(),
                    "dataset",
                    name,
                    Inputs.all().stream().map(Input::name).toList());
        }
        return new Sources(input, folder).read(located.node(), located.place());
    }

    private static @Nullable Secret pseudonymKey(Section privacy, Path folder) {
        if (!privacy.get(PSEUDONYMISE)) {
            return null;
        }
        return Secrets.resolved(privacy.get(PSEUDONYM_KEY), folder);
    }

    private static Pipeline.Gates gates(Section gates) {
        return new Pipeline.Gates(gates.get(MAX_REJECT_RATIO), gates.get(MAX_MOVES), gates.get(MAX_METRIC_LOSS));
    }

    private static Pipeline.Retention retention(Section kept) {
        if (kept.get(HISTORY_DAYS) < kept.get(HISTORY_EVERY)) {
            throw kept.unusable(HISTORY_DAYS, "shorter than `history_every`.", "Keep at least one row's distance.");
        }
        return new Pipeline.Retention(kept.get(PUBLICATION_DAYS), kept.get(HISTORY_EVERY), kept.get(HISTORY_DAYS));
    }

    private static Pipeline.CustomerValue customerValue(Section value) {
        if (value.get(MIN_RETENTION) > value.get(MAX_RETENTION)) {
            throw value.unusable(MIN_RETENTION, "above `max_retention`.", "Swap the two.");
        }
        return new Pipeline.CustomerValue(
                value.get(DISCOUNT_RATE),
                value.get(MIN_RETENTION),
                value.get(MAX_RETENTION),
                value.get(RATING_MAX_AGE_DAYS));
    }
}
