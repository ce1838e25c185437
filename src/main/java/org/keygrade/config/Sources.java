package org.keygrade.config;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keygrade.config.SourceConfig.Computed;
import org.keygrade.config.SourceConfig.Files;
import org.keygrade.config.SourceConfig.Format;
import org.keygrade.config.SourceConfig.Jdbc;
import org.keygrade.config.SourceConfig.Load;
import org.keygrade.config.SourceConfig.Location;
import org.keygrade.config.SourceConfig.Mapping;
import org.keygrade.config.SourceConfig.Named;
import org.keygrade.config.SourceConfig.Secret;
import org.keygrade.error.ConfigErrors;
import org.keygrade.table.Input;

/**
 * One entry of {@code sources:} in pipeline.yaml.
 *
 * @param input the dataset it feeds
 * @param folder relative paths start here
 */
record Sources(Input input, Path folder) {
    private static final String DATABASE = "jdbc";
    private static final Setting<String> EXPRESSION =
            Setting.required("expression", Parser.TEXT, "Spark SQL over the columns of the source, all read as text.");
    private static final Schema COMPUTED = Schema.of("expression", EXPRESSION);
    private static final Parser<Mapping> MAPPING = new Parser<>(
            "a column of the source, or {expression: SQL}",
            (node, place) -> node instanceof Node.Fields
                    ? new Computed(Section.of(node, place, COMPUTED).get(EXPRESSION))
                    : new Named(Parser.TEXT.read(node, place)));

    private static final Setting<String> FORMAT = Setting.required(
            "format",
            Parser.oneOf(
                    "format",
                    Stream.concat(Arrays.stream(Format.values()).map(Sources::word), Stream.of(DATABASE))
                            .toList(),
                    Function.identity()),
            "How the rows are stored.");
    private static final Setting<Load> LOAD = Setting.required(
            "load",
            Parser.word("load", Load.class),
            "How deliveries add up. `append`: every delivery brings new events. `upsert`: new and changed rows."
                    + " `snapshot`: all files (or the whole query) are the whole; what is missing is closed.");
    private static final Setting<Map<String, Mapping>> COLUMNS = Setting.optional(
            "columns",
            Parser.named(MAPPING),
            "same names",
            "Our column to theirs, or to an expression. A column not named here is read under its own name.");
    private static final Setting<Map<String, String>> OPTIONS = Setting.optional(
            "options",
            Parser.named(Parser.ANY_TEXT),
            "none",
            "Reader options, named as in Spark (delimiter, encoding, multiLine ...). Never a secret.");
    private static final Setting<Integer> MAX_STALENESS_DAYS = Setting.optional(
            "max_staleness_days",
            Numbers.DAYS,
            "any age",
            "The newest row may be at most so many days older than the as-of date (gate `staleness`).");
    private static final Setting<LocalDate> NOT_BEFORE =
            Setting.optional("not_before", Parser.DATE, "no bound", "Rows dated earlier are rejected.");
    private static final Setting<LocalDate> NOT_AFTER =
            Setting.optional("not_after", Parser.DATE, "no bound", "Rows dated later are rejected.");
    private static final Setting<Double> MAX_DELETE_RATIO = Setting.of(
            "max_delete_ratio",
            Numbers.SHARE,
            .2,
            "With `snapshot`: largest share of rows one delivery may close (gate `deletes`).");
    private static final Setting<String> PATH = Setting.required(
            "path", Parser.TEXT, "A file, a folder or a glob. A relative one starts at the folder of pipeline.yaml.");
    private static final Setting<String> URL =
            Setting.required("url", Parser.TEXT, "JDBC URL, without user and password.");
    private static final Setting<String> QUERY = Setting.required("query", Parser.TEXT, "The SELECT to run.");
    private static final Setting<String> DRIVER =
            Setting.optional("driver", Parser.TEXT, "found by the URL", "Class name of the JDBC driver.");
    private static final Setting<Secret> USER =
            Setting.optional("user", Secrets.PARSER, "none", "Where the user name stands.");
    private static final Setting<Secret> PASSWORD =
            Setting.optional("password", Secrets.PARSER, "none", "Where the password stands.");
    private static final Setting<String> WATERMARK = Setting.optional(
            "watermark",
            Parser.TEXT,
            "required with `append` and `upsert`",
            "Column of the query that only grows; a night reads what lies above its last value.");
    private static final Setting<Integer> OVERLAP_SECONDS = Setting.of(
            "overlap_seconds",
            Numbers.DAYS,
            3600,
            "How far before the last watermark a night reads again, for rows that were committed late.");

    private static final Schema COMMON = Schema.of(
            "source", FORMAT, LOAD, COLUMNS, OPTIONS, MAX_STALENESS_DAYS, NOT_BEFORE, NOT_AFTER, MAX_DELETE_RATIO);
    static final Schema FILES = COMMON.and("pipeline.yaml: a source of files", PATH);
    static final Schema JDBC = COMMON.and(
            "pipeline.yaml: a source in a database", URL, QUERY, DRIVER, USER, PASSWORD, WATERMARK, OVERLAP_SECONDS);

    SourceConfig read(Node node, Place place) {
        String format = Section.first(node, place, FORMAT);
        boolean database = format.equals(DATABASE);
        Section source = Section.of(node, place, database ? JDBC : FILES);
        checkLoad(source);
        checkDates(source);
        return new SourceConfig(
                database ? jdbc(source) : files(source, Format.valueOf(format.toUpperCase(Locale.ROOT))),
                ReaderOptions.check(format, source.at(OPTIONS), orNone(source.maybe(OPTIONS))),
                columns(source),
                source.get(LOAD),
                source.maybe(MAX_STALENESS_DAYS),
                source.maybe(NOT_BEFORE),
                source.maybe(NOT_AFTER),
                source.get(MAX_DELETE_RATIO));
    }

    private static String word(Format format) {
        return format.name().toLowerCase(Locale.ROOT);
    }

    private static <T> Map<String, T> orNone(@Nullable Map<String, T> map) {
        return map == null ? Map.of() : map;
    }

    private Map<String, Mapping> columns(Section source) {
        Map<String, Mapping> columns = orNone(source.maybe(COLUMNS));
        List<String> known = input.delivered();
        columns.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw ConfigErrors.unknown(source.at(COLUMNS).toString(), "column of " + input.name(), name, known);
                });
        return columns;
    }

    private Location files(Section source, Format format) {
        String path = source.get(PATH);
        Secrets.refuseInPath(path, source.at(PATH));
        boolean complete = path.startsWith("/") || path.matches("[A-Za-z][A-Za-z0-9+.-]*:.*");
        return new Files(
                format, complete ? path : folder.resolve(path).normalize().toString());
    }

    private Location jdbc(Section source) {
        Secrets.refuseInUrl(source.get(URL), source.at(URL));
        checkWatermark(source);
        return new Jdbc(
                source.get(URL),
                source.get(QUERY),
                source.maybe(DRIVER),
                secret(source, USER),
                secret(source, PASSWORD),
                source.maybe(WATERMARK),
                source.get(OVERLAP_SECONDS));
    }

    private @Nullable Secret secret(Section source, Setting<Secret> setting) {
        Secret secret = source.maybe(setting);
        return secret == null ? null : Secrets.resolved(secret, folder);
    }

    private static void checkWatermark(Section source) {
        boolean snapshot = source.get(LOAD) == Load.SNAPSHOT;
        if (!snapshot && !source.has(WATERMARK)) {
            throw ConfigErrors.missing(
                    source.place().toString(),
                    "watermark",
                    "a column of the query that only grows, or load a snapshot");
        }
        if (snapshot && source.has(WATERMARK)) {
            throw source.unusable(WATERMARK, "a snapshot reads the whole query.", "Remove it, or load by upsert.");
        }
        if (snapshot && source.has(OVERLAP_SECONDS)) {
            throw source.unusable(OVERLAP_SECONDS, "a snapshot has no watermark.", "Remove it.");
        }
    }

    private static void checkLoad(Section source) {
        if (source.get(LOAD) != Load.SNAPSHOT && source.has(MAX_DELETE_RATIO)) {
            throw source.unusable(MAX_DELETE_RATIO, "only a snapshot closes rows.", "Remove it, or load a snapshot.");
        }
    }

    private void checkDates(Section source) {
        if (input.dateColumn() == null) {
            Stream.of(MAX_STALENESS_DAYS, NOT_BEFORE, NOT_AFTER)
                    .filter(source::has)
                    .findFirst()
                    .ifPresent(setting -> {
                        throw source.unusable(setting, input.name() + " has no business date.", "Remove it.");
                    });
        }
        LocalDate from = source.maybe(NOT_BEFORE);
        LocalDate to = source.maybe(NOT_AFTER);
        if (from != null && to != null && from.isAfter(to)) {
            throw source.unusable(NOT_BEFORE, "later than `not_after`.", "Swap the two.");
        }
    }
}
